// Documents and single numbers: what the command prints and how it exits.

#include "cli/command.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <limits>
#include <sstream>

#include "dialproof/json.h"
#include "json/document.h"

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class Command : public CommandRun {
 protected:
  Outcome check(const std::string& path) const { return run({"check", "--schema", "voipbin/number", path}); }

  static std::string sample(const std::string& name) {
    return std::string(DIALPROOF_SOURCE_DIR) + "/schemas/voipbin/examples/number/" + name;
  }
};

TEST_F(Command, ExitsByTheWorstOfItsFiles) {
  EXPECT_EQ(check(sample("valid/documented-example.json")).exit, 0);
  EXPECT_EQ(check(sample("invalid/detail-missing.json")).exit, 1);
  const Outcome all = run({"check", sample("valid/documented-example.json"), sample("invalid/detail-missing.json")});
  EXPECT_EQ(all.exit, 1);
  EXPECT_THAT(all.out, HasSubstr("documented-example.json: valid"));
  EXPECT_THAT(all.out, HasSubstr("detail-missing.json: invalid: 1 error"));
}

TEST_F(Command, ReadsStandardInput) {
  const Outcome result = run({"check", "--schema", "voipbin/number", "-"}, "{}");
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("id is missing"));
}

TEST_F(Command, PrintsOneLineOfJsonAFile) {
  const Outcome result = run(
      {"check", "--format", "json", sample("valid/documented-example.json"), sample("invalid/detail-missing.json")});
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2);
  EXPECT_THAT(result.out, StartsWith("{\"file\":"));
}

TEST_F(Command, SaysWhatIsWrongWithADocumentCutInHalf) {
  const std::string whole = contentOf(sample("valid/documented-example.json"));
  const Outcome result = check(file("half.json", whole.substr(0, whole.size() / 2)));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.unexpected_end]"));
}

TEST_F(Command, SaysThatAFileIsEmpty) {
  const Outcome result = check(file("empty.json", ""));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.empty]"));
}

TEST_F(Command, RefusesAHundredMegabytesWithoutHoldingThem) {
  const std::string path = file("large.json", "{\"id\":\"");
  fs::resize_file(path, 100'000'000);
  const Outcome result = check(path);
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.size_limit]"));
  EXPECT_THAT(result.out, HasSubstr("100000000"));
#ifndef __SANITIZE_ADDRESS__  // its shadow memory is not ours to bound
  EXPECT_LT(result.peakKib, 64 * 1024);
#endif
}

TEST_F(Command, RefusesAMillionNestedArrays) {
  const Outcome result = check(file("deep.json", std::string(1'000'000, '[') + std::string(1'000'000, ']')));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.depth_limit]"));
  EXPECT_LT(result.out.size(), 2000U);
#ifndef __SANITIZE_ADDRESS__
  EXPECT_LT(result.peakKib, 64 * 1024);
#endif
}

TEST_F(Command, ReportsADuplicateKey) {
  const Outcome result = check(file("twice.json", R"({"a":1,"a":2})"));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.duplicate_key]"));
}

TEST_F(Command, ReportsBytesThatAreNoUtf8) {
  const Outcome result = check(file("latin1.json", "{\"name\":\"Z\xFCrich\"}"));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("[json.invalid_utf8]"));
}

TEST_F(Command, CannotReadAFolderOrAMissingFile) {
  const Outcome folder = check(folder_.string());
  EXPECT_EQ(folder.exit, 2);
  EXPECT_THAT(folder.err, HasSubstr("it is a folder; --recursive checks the files in it"));
  const Outcome missing = check((folder_ / "none.json").string());
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("there is no such file"));
}

TEST_F(Command, ChecksTheOthersWhenOneCannotBeRead) {
  const Outcome result = run({"check", (folder_ / "none.json").string(), sample("valid/documented-example.json"),
                              "--schema", "voipbin/number"});
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.out, HasSubstr("documented-example.json: valid"));
}

TEST_F(Command, FindsTheSchemaByTheProperties) {
  const std::string update = file("update.json", R"({"released": true})");
  const Outcome found = run({"check", update});
  EXPECT_EQ(found.exit, 0);
  EXPECT_THAT(found.err,
              HasSubstr("is checked against speko/phone-number-release: its property is this schema's (released)."));
  const Outcome most = run({"check", file("flows.json", R"({"call_flow_id": "x", "message_flow_id": "y", "a": 1})")});
  EXPECT_EQ(most.exit, 1);
  EXPECT_THAT(most.err, HasSubstr("against voipbin/number-flow-update: 2 of its 3 properties are this schema's"));
  const Outcome unknown = run({"check", file("other.json", R"({"a": "\u001b[2J"})")});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no schema knows its properties; say what it is with --schema"));
  // What is no JSON cannot be told from others, and is told its fault all the same.
  const Outcome half = run({"check", file("half.json", R"({"released": tr)")});
  EXPECT_EQ(half.exit, 1);
  EXPECT_THAT(half.out, HasSubstr("half.json:1:16: error"));
  EXPECT_EQ(half.err, "");
}

TEST_F(Command, PrintsJsonThatCanBeReadLineByLine) {
  const std::string odd = file("quote\"and\xFF.json", "{\"id\":\"\\u001b[31m\",\"\x7F\":1}");
  const Outcome result = run({"check", "--format=json", "--schema=voipbin/number", odd,
                              sample("valid/documented-example.json"), file("cut.json", "{\"a")});
  EXPECT_EQ(result.exit, 1);
  std::istringstream lines(result.out);
  std::vector<bool> verdicts;
  for (std::string line; std::getline(lines, line);) {
    dialproof::internal::JsonFaults faults(1);
    const auto document = dialproof::internal::Document::read(line, {line.size(), 64, 1}, faults);
    ASSERT_TRUE(document) << line;
    EXPECT_TRUE(faults.list().empty()) << line;
    const dialproof::JsonValue value = document->value(dialproof::internal::Document::kRoot);
    for (const char* name : {"file", "schema", "diagnostics"}) EXPECT_NE(value.find(name), nullptr) << name;
    ASSERT_NE(value.find("valid"), nullptr);
    verdicts.push_back(*value.find("valid")->asBool());
  }
  EXPECT_EQ(verdicts, (std::vector<bool>{false, true, false}));
}

TEST_F(Command, LetsNothingOfADocumentReachTheTerminalUnseen) {
  const Outcome result = check(file("escape.json", "{\"\\u001b[2J\":1,\"\\u001b[2J\":2}"));
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(result.out.find('\x1B'), std::string::npos) << "no colours either where there is no terminal";
}

TEST_F(Command, TakesOptionsInEitherFormAndFilesThatLookLikeThem) {
  const std::string document = sample("valid/documented-example.json");
  EXPECT_EQ(run({"check", "--schema", "voipbin/number", "--region=US", "--max-bytes=100000", document}).exit, 0);
  EXPECT_EQ(run({"check", "--schema=voipbin/number", "--", document}).exit, 0);
  const Outcome missing = run({"check", "--schema=voipbin/number", "--", "--format"});
  EXPECT_EQ(missing.exit, 2);
  EXPECT_THAT(missing.err, HasSubstr("cannot read --format"));
}

TEST_F(Command, KeepsTheLimitOfBytesItIsGiven) {
  const std::string path = file("eight.json", "[1,2,34]");
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--max-bytes", "7", path}).out,
              HasSubstr("[json.size_limit]"));
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--max-bytes", "8", path}).out, HasSubstr("[schema.type]"));
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--max-bytes", "0", path}).out,
              HasSubstr("[json.size_limit]"));
  const std::string most = std::to_string(std::numeric_limits<std::size_t>::max());
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--max-bytes", most, path}).out, HasSubstr("[schema.type]"));
}

TEST_F(Command, RefusesTooMuchOnStandardInput) {
  const Outcome result =
      run({"check", "--schema", "voipbin/number", "--max-bytes", "100", "-"}, std::string(1000, ' '));
  EXPECT_EQ(result.exit, 1);
  EXPECT_THAT(result.out, HasSubstr("-:1:1: error"));
  EXPECT_THAT(result.out, HasSubstr("[json.size_limit]"));
}

TEST_F(Command, SuggestsNumbersOfTheRegionItIsGiven) {
  const std::string path = file("number.json", R"({"number":"020 7946 0018"})");
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--region", "GB", path}).out, HasSubstr("+442079460018"));
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", path}).out, testing::Not(HasSubstr("+442079460018")));
}

TEST_F(Command, NamesTheSchemaThatWasMeant) {
  EXPECT_THAT(run({"check", "--schema", "voipbin/numbre", "-"}).err, HasSubstr("voipbin/number"));
}

TEST_F(Command, SaysSoWhenItsOutputIsLost) {
  const int full = open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  const Outcome result = run({"schemas"}, "", full);
  close(full);
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, StartsWith("dialproof: cannot write"));
}

TEST_F(Command, EndsQuietlyWhenNobodyReadsOn) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"schemas"},
                                                    {"man"},
                                                    {"help"},
                                                    {"explain"},
                                                    {"check", sample("invalid/detail-missing.json")}}) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    close(ends[0]);
    const Outcome result = run(arguments, "", ends[1]);
    close(ends[1]);
    EXPECT_EQ(result.exit, 141) << arguments.front();
    EXPECT_EQ(result.err, "");
  }
}

TEST_F(Command, NeverCrashesOnAPartOfADocument) {
  const std::string whole = contentOf(sample("valid/documented-example.json"));
  std::vector<std::string> arguments{"check", "--format", "json", "--schema", "voipbin/number"};
  for (std::size_t length = 0; length < whole.size(); length += 3) {
    arguments.push_back(file("part" + std::to_string(length) + ".json", whole.substr(0, length)));
  }
  const Outcome result = run(arguments);
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), static_cast<std::ptrdiff_t>(arguments.size() - 5));
}

TEST_F(Command, ExplainsWrongUse) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"chekc"},
                                             {"check"},
                                             {"check", "--schema"},
                                             {"check", "--schema", "voipbin/numbre", "-"},
                                             {"check", "--format", "xml", "-"},
                                             {"check", "--format"},
                                             {"check", "--locale", "fr", "-"},
                                             {"check", "--locale"},
                                             {"number", "--format", "sarif", "1"},
                                             {"schemas", "--format", "line"},
                                             {"check", "--max-bytes", "many", "-"},
                                             {"check", "--nonsense", "-"},
                                             {"check", file("somewhere.json", "{}")},
                                             {"number"},
                                             {"number", "1", "2"},
                                             {"number", "--region", "XX", "1"},
                                             {"number", "--from", "XX", "1"},
                                             {"number", "--match", "", "1"},
                                             {"number", "--strict", "--from", "US", "1"},
                                             {"number", "--from", "US", "--match", "1", "1"}}) {
    const Outcome result = run(arguments);
    EXPECT_EQ(result.exit, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.err, StartsWith("dialproof: ")) << testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(Command, ShowsHowANumberIsDialledFromElsewhere) {
  const Outcome result = run({"number", "--from", "US", "+442079460018"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.out, HasSubstr("011 44 20 7946 0018"));
  EXPECT_THAT(run({"number", "--from=US", "--format=json", "+442079460018"}).out,
              HasSubstr(R"("outOfCountry":"011 44 20 7946 0018","mobileDialing":"+442079460018")"));
}

TEST_F(Command, TellsWhetherTwoNumbersAreTheSame) {
  const Outcome same = run({"number", "--match", "(201) 555-0123", "+12015550123"});
  EXPECT_EQ(same.exit, 0);
  EXPECT_EQ(same.out, "nsn\n");
  EXPECT_EQ(run({"number", "--region", "US", "--match", "(201) 555-0123", "+12015550123"}).out, "exact\n");
  const Outcome other = run({"number", "--match", "+442079460018", "+12015550123"});
  EXPECT_EQ(other.exit, 1);
  EXPECT_EQ(other.out, "none\n");
  const Outcome none = run({"number", "--match", "hello", "+12015550123"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_THAT(none.out, HasSubstr("number.not_a_number"));
}

TEST_F(Command, PrintsTheFormatItIsAskedFor) {
  const std::string fine = sample("valid/documented-example.json");
  const std::string faulty = file("faulty.json", "{}");
  const auto print = [&](const std::string& format) {
    const Outcome result = run({"check", "--schema", "voipbin/number", "--format", format, fine, faulty});
    EXPECT_EQ(result.exit, 1) << format;
    EXPECT_EQ(result.err, "") << format;
    return result.out;
  };
  EXPECT_THAT(print("line"), StartsWith(faulty + ":1:1: error: id is missing. [schema.required]\n"));
  EXPECT_THAT(print("github"), StartsWith("::error file=" + faulty + ",line=1,"));
  EXPECT_THAT(print("basic"), StartsWith("{\"valid\":true}\n{\"valid\":false,\"errors\":["));
  EXPECT_THAT(print("envelope"), StartsWith("{\"error\":\"id is missing. "));
  const std::string sarif = print("sarif");
  EXPECT_EQ(std::count(sarif.begin(), sarif.end(), '\n'), 1) << "one log over all files";
  EXPECT_THAT(sarif, HasSubstr("documented-example.json"));
  EXPECT_THAT(sarif, HasSubstr("faulty.json"));
}

TEST_F(Command, TellsOfUnreadFilesInTheLogToo) {
  const Outcome result = run({"check", "--format", "sarif", sample("valid/documented-example.json"), "none.json",
                              "--schema", "voipbin/number"});
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.out, HasSubstr("\"executionSuccessful\":false"));
  EXPECT_THAT(result.out, HasSubstr("cannot read none.json"));
  EXPECT_THAT(result.out, HasSubstr("documented-example.json"));
}

TEST_F(Command, SpeaksTheLanguageItIsAskedFor) {
  const std::string path = file("faulty.json", "{}");
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--locale", "de-AT", path}).out, HasSubstr("id fehlt."));
  EXPECT_THAT(run({"check", "--schema", "voipbin/number", "--locale=en", path}).out, HasSubstr("id is missing."));
  EXPECT_THAT(run({"number", "--locale", "de", ""}).out, HasSubstr("Geben Sie eine Telefonnummer ein."));
  EXPECT_THAT(run({"check", "--locale", "fr", path}).err, HasSubstr("--locale is de or en."));
}

TEST_F(Command, ReadsNumbers) {
  const Outcome valid = run({"number", "020 7946 0018", "--region", "GB"});
  EXPECT_EQ(valid.exit, 0);
  EXPECT_THAT(valid.out, HasSubstr("+442079460018"));
  EXPECT_EQ(run({"number", "+1 201"}).exit, 1);
  const Outcome strict = run({"number", "--strict", "+44 20 7946 0018"});
  EXPECT_EQ(strict.exit, 1);
  EXPECT_THAT(strict.out, HasSubstr("a valid number, but not written in E.164"));
  EXPECT_THAT(run({"number", "--format", "json", "+442079460018"}).out, HasSubstr("\"region\":\"GB\""));
}

TEST_F(Command, ListsSchemasAndVersion) {
  EXPECT_THAT(run({"schemas"}).out, HasSubstr("speko/verification"));
  EXPECT_THAT(run({"schemas", "--format", "json"}).out, HasSubstr("\"id\":\"voipbin/number\""));
  EXPECT_THAT(run({"version"}).out, StartsWith("dialproof "));
  EXPECT_EQ(run({"--version"}).out, run({"version"}).out);
}

TEST_F(Command, ExplainsCodes) {
  const Outcome rule = run({"explain", "routing.loop"});
  EXPECT_EQ(rule.exit, 0);
  EXPECT_THAT(rule.out, StartsWith("routing.loop (error)\n"));
  EXPECT_THAT(rule.out, HasSubstr("Fone Dynamics"));
  EXPECT_THAT(rule.out, HasSubstr("Calls go directly to the endpoint number"));
  EXPECT_THAT(rule.out, HasSubstr("[routing.loop]\n")) << "what is said of the example";
  EXPECT_THAT(run({"explain", "number.too_short"}).out, HasSubstr("Example, a number\n  +1 201\n"));
  EXPECT_THAT(run({"explain", "schema.unique_items", "--format=json"}).out,
              HasSubstr(R"("example":{"schema":"{\"uniqueItems\": true}","text":"[1, 1]"})"));
  const Outcome all = run({"explain"});
  EXPECT_EQ(all.exit, 0);
  EXPECT_THAT(all.out, HasSubstr("\nrouting.loop "));
  const Outcome unknown = run({"explain", "routing.lop"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_EQ(unknown.err, "dialproof: there is no code “routing.lop”. Did you mean “routing.loop”?\n");
  EXPECT_THAT(run({"explain", "\x1B[2J"}).err, HasSubstr("'dialproof explain' lists all."));
}

}  // namespace
