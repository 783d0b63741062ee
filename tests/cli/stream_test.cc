// `dialproof check` over folders, lines and lists: every document told once, in order and in its place, whatever its
// neighbours, the threads and the pieces that the input comes in.

#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>
#include <thread>

#include "cli/command.h"
#include "dialproof/json.h"
#include "json/document.h"

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

dialproof::JsonValue parse(const std::string& text) {
  dialproof::internal::JsonFaults faults(1);
  const auto document = dialproof::internal::Document::read(text, {text.size(), 64, 1}, faults);
  if (!document) {
    ADD_FAILURE() << text;
    return {};
  }
  return document->value(dialproof::internal::Document::kRoot);
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// An update that is as long as those of a pipeline; faulty ones have a handler that there is not.
std::string update(int i, bool isFaulty = false) {
  const std::string url = "https://voice.example.com/inbound?tenant=" + std::to_string(i) +
                          std::string(static_cast<std::size_t>(i % 500), 'x');
  return R"({"name": "Line )" + std::to_string(i) + R"(", "call_handler": ")" +
         (isFaulty ? "relay_topics" : "laml_webhooks") + R"(", "call_request_url": ")" + url + "\"}";
}

class Stream : public CommandRun {
 protected:
  Outcome check(std::vector<std::string> arguments, std::string_view input = "") const {
    arguments.insert(arguments.begin(), "check");
    return run(arguments, input);
  }
  // What is said, as "line:column code".
  std::vector<std::string> faults(std::vector<std::string> arguments, std::string_view input) const {
    arguments.insert(arguments.end(), {"--format=line", "--schema=signalwire/phone-number-update", "-"});
    std::vector<std::string> said;
    for (const std::string& line : linesOf(check(arguments, input).out)) {
      const std::string place = line.substr(2, line.find(": ") - 2);
      said.push_back(place + " " + line.substr(line.rfind('[') + 1, line.size() - line.rfind('[') - 2));
    }
    return said;
  }
};

TEST_F(Stream, SaysTheSameWhateverTheThreads) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += update(i, i % 97 == 0) + "\n";
  const std::string path = file("many.ndjson", lines);
  for (const std::string format : {"text", "json", "line", "github", "basic", "envelope", "sarif"}) {
    const Outcome one = check({path, "--threads=1", "--format", format, "--max-diagnostics=1000000"});
    const Outcome many = check({path, "--threads=7", "--format", format, "--max-diagnostics=1000000"});
    EXPECT_EQ(one.exit, 1);
    EXPECT_EQ(many.exit, 1);
    EXPECT_TRUE(one.out == many.out) << format;
    EXPECT_EQ(one.err, many.err);
  }
}

TEST_F(Stream, TellsOfEachDocumentAtItsPlaceInTheFile) {
  std::string lines;
  std::string list = "[";
  for (int i = 0; i < 3000; ++i) {
    lines += update(i, i % 97 == 0) + "\n";
    list += (i == 0 ? "" : ",\n") + update(i, i % 97 == 0);
  }
  list += "]";
  const std::vector<std::string> ofLines = linesOf(check({"--ndjson", "--format=json", "-"}, lines).out);
  ASSERT_EQ(ofLines.size(), 3000U);
  for (int i = 0; i < 3000; ++i) {
    const auto result = parse(ofLines[static_cast<std::size_t>(i)]);
    EXPECT_EQ(toJson(*result.find("document")), std::to_string(i));
    EXPECT_EQ(toJson(*result.find("line")), std::to_string(i + 1));
    const auto& diagnostics = *result.find("diagnostics")->asArray();
    ASSERT_EQ(diagnostics.size(), i % 97 == 0 ? 1U : 0U) << ofLines[static_cast<std::size_t>(i)];
    if (diagnostics.empty()) continue;
    const auto* start = diagnostics[0].find("range")->find("start");
    const auto offset = std::stoul(start->find("offset")->asNumber()->literal);
    EXPECT_EQ(lines.substr(offset, 14), "\"relay_topics\"");
    EXPECT_EQ(toJson(*start->find("line")), std::to_string(i + 1));
  }
  const auto relative = [](std::string out) {
    for (std::size_t at = 0; (at = out.find(",\"range\"", at)) != std::string::npos;)
      out.erase(at, out.find("}}", at) - at);
    return out;
  };
  const auto ofItems = linesOf(relative(check({"--items", "--format=json", "-"}, list).out));
  const auto again = linesOf(relative(check({"--ndjson", "--format=json", "-"}, lines).out));
  ASSERT_EQ(ofItems.size(), again.size());
  for (std::size_t i = 0; i < again.size(); ++i) ASSERT_EQ(ofItems[i], again[i]);
}

TEST_F(Stream, CountsLinesAndColumnsAcrossDocuments) {
  const std::string fault = R"({"name": 1})";
  EXPECT_THAT(faults({"--ndjson"}, fault + "\n\n  " + fault + "\r\n" + fault),
              ElementsAre("1:10 schema.type", "3:12 schema.type", "4:10 schema.type"));
  EXPECT_THAT(faults({"--items"}, "[" + fault + ", {\"name\": \"\xF0\x9F\x98\x80\"},\r\n" + fault + "," + fault + "]"),
              ElementsAre("1:11 schema.type", "2:10 schema.type", "2:22 schema.type"));
  EXPECT_THAT(faults({"--items"}, fault), ElementsAre("1:10 schema.type")) << "no list: one document";
  EXPECT_THAT(faults({"--items"}, "[]"), ElementsAre());
  EXPECT_THAT(faults({"--ndjson"}, ""), ElementsAre());
}

TEST_F(Stream, GoesOnBehindHalfADocument) {
  const std::string good = R"({"name": "a", "call_handler": "laml_webhooks", "call_request_url": "https://a.example"})";
  for (std::size_t length = 1; length < good.size(); ++length) {
    const std::string half = good.substr(0, length);
    const auto ofLines = check({"--ndjson", "--format=json", "-"}, good + "\n" + half + "\n" + good + "\n" + good);
    const auto lines = linesOf(ofLines.out);
    ASSERT_EQ(lines.size(), 4U) << half;
    EXPECT_THAT(lines[1], HasSubstr("\"valid\":false")) << half;
    EXPECT_THAT(lines[2], HasSubstr("\"valid\":true")) << half;
    EXPECT_EQ(ofLines.exit, 1);
    const auto items = linesOf(
        check({"--items", "--format=json", "-"}, "[\n" + good + ",\n" + half + ",\n" + good + ",\n" + good + "]").out);
    ASSERT_EQ(items.size(), 4U) << half;
    EXPECT_THAT(items[1], HasSubstr("\"valid\":false")) << half;
    EXPECT_THAT(items[3], HasSubstr("\"valid\":true")) << half;
  }
}

TEST_F(Stream, TellsWhatIsWrongWithAList) {
  const std::string good = R"({"name": "a"})";
  EXPECT_THAT(faults({"--items"}, "[" + good + ",]"), ElementsAre("1:16 json.syntax"));
  EXPECT_THAT(faults({"--items"}, "[" + good + ",," + good + "]"), ElementsAre("1:16 json.syntax"));
  EXPECT_THAT(faults({"--items"}, "[" + good + " " + good + "]"), ElementsAre("1:16 json.trailing_content"));
  EXPECT_THAT(faults({"--items"}, "[" + good + "] x"), ElementsAre("1:17 json.trailing_content"));
  EXPECT_THAT(faults({"--items"}, "[" + good), ElementsAre("1:15 json.unexpected_end"));
  EXPECT_THAT(faults({"--items"}, "[" + good + ","), ElementsAre("1:16 json.unexpected_end"));
  EXPECT_THAT(faults({"--items"}, " "), ElementsAre("1:2 json.empty"));
  EXPECT_THAT(faults({"--items"}, "\xEF\xBB\xBF[" + good + "]"), ElementsAre("1:1 json.byte_order_mark"));
  EXPECT_THAT(faults({"--items"}, R"([{"name": "}],{[\"\\"}])"), ElementsAre()) << "brackets in a string";
}

TEST_F(Stream, PassesOverADocumentThatIsTooLarge) {
  const std::string good = R"({"name": "a"})";
  const std::string large = R"({"name": ")" + std::string(2'000'000, 'x') + "\"}";
  EXPECT_THAT(faults({"--ndjson", "--max-bytes=1000"}, good + "\n" + large + "\n{}\n" + R"({"name": 1})"),
              ElementsAre("2:1 json.size_limit", "4:10 schema.type"));
  EXPECT_THAT(faults({"--items", "--max-bytes=1000"}, "[" + good + ",\n" + large + ",\n{}\n," + R"({"name": 1}])"),
              ElementsAre("2:1 json.size_limit", "4:11 schema.type"));
  EXPECT_THAT(check({"--ndjson", "--max-bytes=1000", "-"}, good + "\n" + large).out, HasSubstr("2000012"));
}

TEST_F(Stream, TakesTheSameMemoryForAnyFile) {
  const std::string lines = file("many.ndjson", "");
  const std::string list = file("many.json", "");
  std::ofstream toLines(lines);
  std::ofstream toList(list);
  for (int i = 0; i < 150'000; ++i) {
    toLines << update(i) << '\n';
    toList << (i == 0 ? "[" : ",") << update(i);
  }
  toLines.close();
  toList << "]";
  toList.close();
  const Outcome small = check({"--ndjson", "--schema=signalwire/phone-number-update", "-"}, update(1));
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{lines}, {"--items", list}}) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), {"--schema=signalwire/phone-number-update"});
    const Outcome result = check(all);
    EXPECT_EQ(result.exit, 0) << result.out.substr(0, 500);
    EXPECT_THAT(result.out, HasSubstr("valid: 150,000 documents\n"));
#ifndef __SANITIZE_ADDRESS__  // its shadow memory is not ours to bound
    EXPECT_LT(result.peakKib, small.peakKib + 24 * 1024);
#endif
  }
}

TEST_F(Stream, BoundsWhatItTellsOfAFile) {
  std::string lines;
  for (int i = 0; i < 10'000; ++i) lines += update(i, true) + "\n";
  const std::string path = file("faulty.ndjson", lines);
  for (const std::string format : {"text", "line", "github", "sarif"}) {
    const Outcome result = check({path, "--format", format});
    EXPECT_EQ(result.exit, 1);
    EXPECT_THAT(result.out, HasSubstr("9900 more diagnostics are not shown.")) << format;
    EXPECT_LT(result.out.size(), 200'000U) << format;
  }
  EXPECT_THAT(check({path}).out, HasSubstr("invalid: 10,000 of 10,000 documents, with 10,000 errors\n"));
  EXPECT_THAT(check({path, "--max-diagnostics=3", "--format=line"}).out, HasSubstr("9997 more"));
  EXPECT_EQ(linesOf(check({path, "--format=json"}).out).size(), 10'000U) << "one line a document, however many";
  std::string members = "{";
  for (int i = 0; i < 10'000; ++i) members += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\": 1";
  const Outcome one = check({file("faulty.json", members + "}"), "--schema=signalwire/phone-number-update"});
  EXPECT_EQ(one.exit, 1);
  EXPECT_THAT(one.out, HasSubstr("9900 more diagnostics are not shown."));
  EXPECT_THAT(one.out, HasSubstr("invalid: 100 errors, 9,900 more"));
}

TEST_F(Stream, FindsTheSchemaOfEachDocument) {
  const std::string lines = R"({"released": true})"
                            "\n"
                            R"({"name": "a", "call_handler": "relay_topic", "call_relay_topic": "b"})"
                            "\n{\"a\": 1}\n{\"b\": 2}\n"
                            R"({"released": false})"
                            "\n";
  const Outcome result = check({"--ndjson", "-"}, lines);
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, StartsWith("dialproof: -:3: no schema knows its properties; say what it is with --schema."));
  EXPECT_THAT(result.err, HasSubstr("-: 1 more document of no schema that can be told."));
  EXPECT_THAT(result.out,
              HasSubstr("Checked against signalwire/phone-number-update (1), speko/phone-number-release (2).\n"));
  const Outcome given = check({"--ndjson", "--schema=speko/phone-number-release", "-"}, R"({"released": true})");
  EXPECT_EQ(given.exit, 0);
  EXPECT_EQ(given.out, "-: valid: 1 document\n");
}

TEST_F(Stream, SaysWhatAFileMayBeMeantAs) {
  const std::string list = file("list.json", R"([{"released": true}, {"released": true}])");
  const Outcome asOne = check({"--schema=speko/phone-number-release", list});
  EXPECT_EQ(asOne.exit, 1);
  EXPECT_THAT(asOne.out, HasSubstr("The document must be an object, not a list. [schema.type]"));
  EXPECT_THAT(asOne.err, HasSubstr("list.json is a list; --items checks each of its items as a document."));
  EXPECT_EQ(check({"--schema=speko/phone-number-release", "--items", list}).exit, 0);
  const std::string lines = file("lines.json", "{\"released\": true}\n{\"released\": true}\n");
  const Outcome joined = check({lines});
  EXPECT_EQ(joined.exit, 1);
  EXPECT_THAT(joined.err, HasSubstr("--ndjson checks each of them"));
  EXPECT_EQ(check({"--ndjson", lines}).exit, 0);
}

TEST_F(Stream, SaysSoOfTheWrongDialect) {
  const std::string voipbin =
      contentOf(DIALPROOF_SOURCE_DIR "/schemas/voipbin/examples/number/valid/documented-example.json");
  const Outcome result = check({"--schema=signalwire/phone-number-update", file("number.json", voipbin)});
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("message_flow_id is not a property that is known here."));
}

class Folder : public Stream {
 protected:
  void SetUp() override {
    Stream::SetUp();
    for (const char* folder : {"a/b", ".hidden", "c.json"}) fs::create_directories(root() / folder);
    put("z.json", R"({"released": true})");
    put("a/b/two.json", R"({"released": 1})");
    put("a/one.jsonc", "{\"released\": true, // comment\n}");
    put("a/lines.ndjson", "{\"released\": true}\n{\"released\": 2}\n");
    put("a/more.jsonl", "{\"released\": true}\n");
    put("a/readme.txt", "{");
    put(".hidden/x.json", "{");
    put("c.json/.y.json", "{");
    fs::create_directory_symlink(root(), root() / "a/again");
  }
  fs::path root() const { return folder_ / "root"; }
  void put(const std::string& name, std::string_view content) const { std::ofstream(root() / name) << content; }
};

TEST_F(Folder, IsCheckedInTheOrderOfItsPaths) {
  const Outcome result = check({"--recursive", root().string(), "--format=json"});
  EXPECT_EQ(result.exit, 1);
  std::vector<std::string> said;
  for (const std::string& line : linesOf(result.out)) {
    const auto value = parse(line);
    said.push_back(fs::path(*value.find("file")->asString()).lexically_relative(root()).string() + " " +
                   toJson(*value.find("valid")));
  }
  EXPECT_THAT(said, ElementsAre("a/b/two.json false", "a/lines.ndjson true", "a/lines.ndjson false",
                                "a/more.jsonl true", "a/one.jsonc true", "z.json true"));
  EXPECT_EQ(result.err, "");
}

TEST_F(Folder, IsSummedUp) {
  const Outcome result = check({"--recursive", root().string()});
  EXPECT_THAT(result.out, HasSubstr("\n5 files, 6 documents, 4 valid, 2 invalid: 2 errors.\n"));
  EXPECT_THAT(result.out, HasSubstr("Checked against speko/phone-number-release (6).\n"));
  EXPECT_THAT(result.out, Not(HasSubstr("z.json"))) << "a clean file is counted only";
  EXPECT_THAT(result.out, HasSubstr("lines.ndjson: invalid: 1 of 2 documents, with 1 error\n"));
}

TEST_F(Folder, MayBeCheckedInPart) {
  const Outcome result = check({"--recursive", root().string(), "--exclude=b", "--exclude", "*/a/lines.*"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.out, HasSubstr("3 files, 3 valid, 0 invalid.\n"));
}

TEST_F(Folder, IsRefusedWhereNothingIsInIt) {
  fs::create_directory(root() / "empty");
  const Outcome result = check({"--recursive", (root() / "empty").string()});
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, HasSubstr("there is no JSON file in "));
}

TEST_F(Folder, IsOneSarifLogWithEachFileOnce) {
  const Outcome result = check({"--recursive", root().string(), "--format=sarif"});
  const auto log = parse(result.out);
  const auto& run = log.find("runs")->asArray()->front();
  EXPECT_EQ(run.find("artifacts")->asArray()->size(), 5U);
  const auto& results = *run.find("results")->asArray();
  ASSERT_EQ(results.size(), 2U);
  const auto* place = results[1].find("locations")->asArray()->front().find("physicalLocation");
  EXPECT_EQ(toJson(*place->find("region")->find("startLine")), "2");
  EXPECT_EQ(toJson(*place->find("region")->find("startColumn")), "14");
  EXPECT_EQ(toJson(*place->find("artifactLocation")->find("index")), "1");
}

TEST_F(Stream, EndsQuietlyWhenNobodyReadsOn) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) lines += update(i) + "\n";
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  close(ends[0]);
  const Outcome result = run({"check", "--ndjson", "--format=json", "-"}, lines, ends[1]);
  close(ends[1]);
  EXPECT_EQ(result.exit, 141);
  EXPECT_EQ(result.err, "");
}

TEST_F(Stream, AnswersBeforeTheInputEnds) {
  int in[2];
  int out[2];
  ASSERT_EQ(pipe2(in, O_CLOEXEC), 0);
  ASSERT_EQ(pipe2(out, O_CLOEXEC), 0);
  std::string answer;
  std::thread reader([&] {
    char buffer[4096];
    const std::string line = R"({"released": true})"
                             "\n";
    EXPECT_EQ(write(in[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
    const ssize_t got = read(out[0], buffer, sizeof buffer);
    answer.assign(buffer, static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    close(in[1]);
  });
  const Outcome result = run({"check", "--ndjson", "--format=json", "-"}, "", out[1], -1, in[0]);
  reader.join();
  for (const int end : {in[0], out[0], out[1]}) close(end);
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(answer, StartsWith("{\"file\":\"-\",\"document\":0,\"line\":1,\"valid\":true"));
}

TEST_F(Stream, ExplainsWrongUse) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--ndjson", "--items", "-"},
                                                                                         {"--threads", "many", "-"},
                                                                                         {"--recursive=yes", "-"},
                                                                                         {"--exclude", "", "-"},
                                                                                         {"--max-diagnostics", "-"}}) {
    const Outcome result = check(arguments, "{}");
    EXPECT_EQ(result.exit, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.err, StartsWith("dialproof: ")) << testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(Stream, CannotReadAMissingFile) {
  const Outcome result = check({"none.ndjson", file("one.ndjson", "{\"released\": true}")});
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, StartsWith("dialproof: cannot read none.ndjson: there is no such file.\n"));
  EXPECT_THAT(result.out, HasSubstr("one.ndjson: valid: 1 document"));
}

// A file that cannot be read is no document.
TEST_F(Stream, CountsEachDocumentOnce) {
  const std::string good = file("good.json", R"({"name": "Line 1"})");
  const std::string bad = file("bad.json", R"({"name": 7})");
  const std::string unknown = file("unknown.json", R"({"a": 1})");
  const std::string schema = "--schema=signalwire/phone-number-update";
  EXPECT_THAT(check({schema, bad, good + ".not"}).out,
              HasSubstr("1 file, 0 valid, 1 invalid: 1 error; 1 not checked.\n"));
  EXPECT_THAT(check({schema, good, bad, good + ".not"}).out,
              HasSubstr("2 files, 1 valid, 1 invalid: 1 error; 1 not checked.\n"));
  EXPECT_THAT(check({good, unknown, unknown, good + ".not"}).out,
              HasSubstr("3 files, 1 valid, 0 invalid; 3 not checked.\n"));
}

TEST_F(Stream, TellsOfItsProgressOnATerminalOnly) {
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += update(i) + "\n";
  EXPECT_EQ(check({"--ndjson", "-"}, lines).err, "");
}

}  // namespace
