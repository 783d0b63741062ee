// `dialproof number --batch`: the same verdicts as one by one, in order, whatever the input looks like.

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <sstream>

#include "cli/command.h"
#include "plan/strict_check.h"

namespace {

using dialproof::E164Level;
using testing::HasSubstr;
using testing::StartsWith;
using namespace dialproof::internal;

constexpr std::size_t kLongest = 1U << 20;

class Batch : public CommandRun {
 protected:
  Outcome batch(std::string_view input, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"number", "--batch"});
    return run(std::move(options), input);
  }
  std::string answers(std::string_view input, std::vector<std::string> options = {}) const {
    return batch(input, std::move(options)).out;
  }
};

// What the command is to print of a number, from a check of that number alone.
std::string lineOf(std::string_view number) {
  const StrictResult result = checkStrict(NumberingPlan::current(), number);
  std::string line(number);
  if (result.verdict != E164Verdict::kValid) return line.append("\t").append(codeOf(result.verdict)).append("\n");
  line.append("\tvalid\t").append(NumberingPlan::current().regions()[result.region].name());
  return line.append("\t").append(toString(result.type)).append("\n");
}

class Numbers {
 public:
  // Calling codes in use, then as many digits as there may be; some with what does not belong there.
  std::string next() {
    const auto& codes = NumberingPlan::current().callingCodes();
    std::string number = "+" + std::to_string(codes[random_() % codes.size()].code);
    for (std::size_t length = 5 + random_() % 8; length > 0; --length) {
      number.push_back(static_cast<char>('0' + random_() % 10));
    }
    if (random_() % 10 == 0) number.insert(random_() % number.size(), 1, " x+-"[random_() % 4]);
    return number;
  }

 private:
  std::mt19937_64 random_{7};
};

TEST_F(Batch, SaysOfAMillionNumbersWhatItSaysOfEach) {
  Numbers numbers;
  std::string input;
  std::string expected;
  std::size_t valid = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    const std::string number = numbers.next();
    input += number + (i % 7 == 0 ? "\r\n" : "\n");
    const std::string line = lineOf(number);
    if (line.find("\tvalid") != std::string::npos) ++valid;
    expected += line;
  }
  const Outcome result = batch(input);
  EXPECT_TRUE(result.out == expected);
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(result.err, "");
  EXPECT_GT(valid, 50'000U);
  const std::string summary = answers(input, {"--summary"});
  EXPECT_THAT(summary, StartsWith("1000000\tnumbers\n"));
  EXPECT_THAT(summary, HasSubstr(std::to_string(valid) + "\tvalid\n"));
}

TEST_F(Batch, SaysTheSameWhateverTheNumbersComeIn) {
  Numbers numbers;
  std::string lines;
  std::string strings;
  std::string objects;
  std::string csv = "id,\"the \"\"number\"\"\",note\r\n";
  for (int i = 0; i < 50'000; ++i) {
    const std::string number = numbers.next();
    lines += number + "\n";
    const bool isEscaped = i % 3 == 0 && number.front() == '+';
    strings += (isEscaped ? " \"\\u002B" + number.substr(1) : "\"" + number) + "\"\n";
    objects += R"({"a":[1,{"number":"+1"}],"number":")" + number + "\"}\r\n";
    csv += std::to_string(i) + ",\"" + number + "\",\"one\nand, \"\"two\"\"\"\r\n";
  }
  const std::string expected = answers(lines);
  EXPECT_TRUE(answers(objects, {"--field", "number", "--format", "text"}) == expected);
  EXPECT_TRUE(answers(csv, {"--csv", "--column", "the \"number\"", "--format", "text"}) == expected);
  EXPECT_TRUE(answers(csv, {"--csv", "--column=2", "--header", "--format=text"}) == expected);
  EXPECT_TRUE(answers(strings, {"--ndjson", "--format", "text"}) == expected);
  EXPECT_TRUE(answers(strings, {"--ndjson"}) == answers(lines, {"--format", "json"}));
}

TEST_F(Batch, ReadsLinesWithEveryEnd) {
  EXPECT_EQ(answers(""), "");
  EXPECT_EQ(batch("").exit, 0);
  const std::string us = "+12015550123\tvalid\tUS\tfixed_line_or_mobile\n";
  EXPECT_EQ(answers("+12015550123"), us);
  EXPECT_EQ(batch("+12015550123").exit, 0);
  EXPECT_EQ(answers("\xEF\xBB\xBF+12015550123\r\n+12015550123\n"), us + us);
  EXPECT_EQ(answers("\n\n"), "\tnumber.empty\n\tnumber.empty\n");
  EXPECT_EQ(answers("\xEF\xBB"), "\xEF\xBF\xBD\tnumber.missing_plus\n");
}

TEST_F(Batch, KeepsBytesThatAreNoTextOffTheTerminal) {
  EXPECT_EQ(answers("+1\xFF\n"), "+1\xEF\xBF\xBD\tnumber.unexpected_character\n");
  EXPECT_EQ(answers("\x1B[2J\n"), "·[2J\tnumber.missing_plus\n");
  EXPECT_EQ(answers("+1\xFF\n", {"--format", "json"}),
            "{\"number\":\"+1\xEF\xBF\xBD\",\"verdict\":\"number.unexpected_character\",\"offset\":2}\n");
  EXPECT_THAT(answers("\"+1\xFF\"\n", {"--ndjson"}), HasSubstr("\"verdict\":\"json.invalid_utf8\""));
}

TEST_F(Batch, PassesOverWhatIsTooLong) {
  const std::string us = "+12015550123\tvalid\tUS\tfixed_line_or_mobile\n";
  for (const std::size_t size : {kLongest + 1, 3 * kLongest}) {
    const std::string line(size, '1');
    const Outcome result = batch("+12015550123\n" + line + "\n+12015550123\n" + line);
    EXPECT_TRUE(result.out == us + "\trecord.too_long\n" + us + "\trecord.too_long\n") << result.out.substr(0, 500);
    EXPECT_EQ(result.exit, 1);
  }
  const std::string longest = "+" + std::string(kLongest - 1, '1');
  EXPECT_TRUE(answers(longest + "\n" + longest) == longest + "\tnumber.too_long\n" + longest + "\tnumber.too_long\n");
  const std::string quoted = "a,b\n\"" + std::string(2 * kLongest, '\n') + "\",+12015550123\nx,+12015550123\n";
  EXPECT_EQ(answers(quoted, {"--csv", "--column", "b"}),
            "a,b,verdict,region,type,offset\n,,record.too_long,,,\n"
            "x,+12015550123,valid,US,fixed_line_or_mobile,\n");
}

// What this process once held counts as the command's: so the files are made piece by piece, and a small input is run
// beside each large one.
TEST_F(Batch, TakesTheSameMemoryForAnyInput) {
  const std::string oneLine = file("one-line", "+1");
  std::filesystem::resize_file(oneLine, 200'000'000);
  const std::string manyLines = file("many-lines", "");
  std::ofstream stream(manyLines);
  for (int i = 0; i < 2'000'000; ++i) stream << "+12015550123\n";
  stream.close();
  for (const std::string& path : {oneLine, manyLines}) {
    for (const std::vector<std::string>& options : std::vector<std::vector<std::string>>{
             {"--summary"}, {"--ndjson", "--summary"}, {"--csv", "--column=1", "--summary"}}) {
      const int in = open(path.c_str(), O_RDONLY);
      std::vector<std::string> arguments{"number", "--batch"};
      arguments.insert(arguments.end(), options.begin(), options.end());
      const Outcome small = run(arguments, "+1");
      const Outcome result = run(arguments, "", -1, -1, in);
      close(in);
      EXPECT_NE(result.exit, 2) << result.err;
#ifndef __SANITIZE_ADDRESS__  // its shadow memory is not ours to bound
      EXPECT_LT(result.peakKib, small.peakKib + 8 * 1024) << path << testing::PrintToString(options);
#endif
    }
  }
}

TEST_F(Batch, SaysWhereThereIsNoNumberInALineOfJson) {
  const auto verdict = [&](const std::string& line, std::vector<std::string> options) {
    const std::string out = answers(line, std::move(options));
    const std::size_t begin = out.find("\"verdict\":\"") + 11;
    return out.substr(begin, out.find('"', begin) - begin);
  };
  EXPECT_EQ(verdict("12", {"--ndjson"}), "schema.type");
  EXPECT_EQ(verdict("{\"a\":\"+12015550123\"}", {"--ndjson"}), "schema.type");
  EXPECT_EQ(verdict("\"+1", {"--ndjson"}), "json.unexpected_end");
  EXPECT_EQ(verdict("\n", {"--ndjson"}), "json.empty");
  EXPECT_EQ(verdict("{\"b\":1}", {"--field", "a"}), "schema.required");
  EXPECT_EQ(verdict("{\"a\":1}", {"--field", "a"}), "schema.type");
  EXPECT_EQ(verdict("\"a\"", {"--field", "a"}), "schema.type");
  EXPECT_EQ(verdict("{\"a\":\"\",\"a\":\"\"}", {"--field", "a"}), "json.duplicate_key");
  EXPECT_EQ(verdict("{\"a\":\"+12015550123\"}", {"--field", "a"}), "valid");
}

TEST_F(Batch, PutsItsColumnsBehindThoseOfACsv) {
  EXPECT_EQ(answers("\xEF\xBB\xBFname,phone,x\r\n\"a, \"\"b\"\"\r\nc\",+442079460018,1\r\nshort\r\n\"open,+1",
                    {"--csv", "--column", "phone"}),
            "name,phone,x,verdict,region,type,offset\n"
            "\"a, \"\"b\"\"\r\nc\",+442079460018,1,valid,GB,fixed_line,\n"
            "short,,,schema.required,,,\n"
            ",,,record.unclosed_quote,,,\n");
  EXPECT_EQ(answers("a\"b,+1 2\n", {"--csv", "--column", "2"}), "a\"b,+1 2,number.unexpected_character,,,2\n");
  EXPECT_EQ(answers("+1,2\n+12015550123", {"--format", "csv"}),
            "number,verdict,region,type,offset\n\"+1,2\",number.unexpected_character,,,2\n"
            "+12015550123,valid,US,fixed_line_or_mobile,\n");
  EXPECT_EQ(answers("a,b\n1,2\n", {"--csv", "--column", "b", "--summary"}), "verdict,count\nnumber.missing_plus,1\n");
}

TEST_F(Batch, KnowsItsColumns) {
  const Outcome unknown = batch("a,b\n1,2\n", {"--csv", "--column", "c"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_EQ(unknown.out, "");
  EXPECT_THAT(unknown.err, StartsWith("dialproof: there is no column “c” in “a,b”"));
  EXPECT_EQ(batch("a,b\n", {"--csv", "--column", "3"}).exit, 2);
  EXPECT_EQ(batch("", {"--csv", "--column", "a"}).exit, 2);
  EXPECT_EQ(batch("", {"--csv", "--column", "1"}).exit, 0);
}

TEST_F(Batch, ChecksAtTheLevelAskedFor) {
  const std::string input = "+12015550123\n+11155550123\n+99912\n+1-2\n";
  EXPECT_EQ(answers(input, {"--level", "possible"}),
            "+12015550123\tvalid\tUS\tfixed_line_or_mobile\n+11155550123\tpossible\n"
            "+99912\tnumber.unknown_calling_code\n+1-2\tnumber.unexpected_character\n");
  EXPECT_EQ(answers(input, {"--level", "syntax"}),
            "+12015550123\twell_formed\n+11155550123\twell_formed\n+99912\twell_formed\n"
            "+1-2\tnumber.unexpected_character\n");
  EXPECT_EQ(batch("+11155550123\n", {"--level", "possible"}).exit, 0);
  EXPECT_EQ(run({"number", "--level", "possible", "+11155550123"}).exit, 0);
  EXPECT_THAT(run({"number", "--level", "possible", "+11155550123"}).out, HasSubstr("possible, but not valid"));
  EXPECT_EQ(run({"number", "--level", "syntax", "+99912"}).exit, 0);
  EXPECT_EQ(run({"number", "--level", "valid", "+11155550123"}).exit, 1);
}

TEST_F(Batch, ReadsWhatPeopleWrite) {
  EXPECT_EQ(answers("020 7946 0018\n+12015550123\n020\n\n", {"--lenient", "--region", "GB"}),
            "020 7946 0018\tvalid\tGB\tfixed_line\t+442079460018\n"
            "+12015550123\tvalid\tUS\tfixed_line_or_mobile\t+12015550123\n020\tnumber.too_short\n\tnumber.empty\n");
  EXPECT_EQ(answers("\"020 7946 0018\"", {"--lenient", "--region=gb", "--ndjson"}),
            "{\"number\":\"020 7946 0018\",\"verdict\":\"valid\",\"region\":\"GB\",\"type\":\"fixed_line\","
            "\"e164\":\"+442079460018\"}\n");
  EXPECT_EQ(answers("020 7946 0018", {"--lenient"}), "020 7946 0018\tnumber.region_needed\n");
}

TEST_F(Batch, CountsTheVerdicts) {
  EXPECT_EQ(answers("+12015550123\n1\n2\n", {"--summary"}), "3\tnumbers\n2\tnumber.missing_plus\n1\tvalid\n");
  EXPECT_EQ(answers("+12015550123\n1\n", {"--summary", "--format", "json"}),
            "{\"numbers\":2,\"verdicts\":{\"number.missing_plus\":1,\"valid\":1}}\n");
}

TEST_F(Batch, EndsQuietlyWhenNobodyReadsOn) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  close(ends[0]);
  std::string input;
  for (int i = 0; i < 100'000; ++i) input += "+12015550123\n";
  const Outcome result = run({"number", "--batch"}, input, ends[1]);
  close(ends[1]);
  EXPECT_EQ(result.exit, 141);
  EXPECT_EQ(result.err, "");
}

TEST_F(Batch, SaysSoWhenItsOutputIsLost) {
  const int full = open("/dev/full", O_WRONLY);
  ASSERT_GE(full, 0);
  const Outcome result = run({"number", "--batch"}, "+1", full);
  close(full);
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, StartsWith("dialproof: cannot write all of the output: "));
}

TEST_F(Batch, TellsOfItsProgressOnATerminalOnly) {
  const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
  ASSERT_GE(terminal, 0);
  ASSERT_EQ(grantpt(terminal), 0);
  ASSERT_EQ(unlockpt(terminal), 0);
  const int end = open(ptsname(terminal), O_RDWR | O_NOCTTY);
  ASSERT_GE(end, 0);
  std::string input;
  for (int i = 0; i < 1234; ++i) input += "+12015550123\n";
  EXPECT_EQ(run({"number", "--batch"}, input, -1, end).exit, 0);
  char shown[4096] = {};
  ASSERT_GT(read(terminal, shown, sizeof shown - 1), 0);
  EXPECT_THAT(shown, HasSubstr("1,234 numbers, "));
  EXPECT_THAT(shown, HasSubstr(" a second\r\n"));
  EXPECT_EQ(batch(input).err, "");
  close(end);
  close(terminal);
}

TEST_F(Batch, ExplainsWrongUse) {
  for (const std::vector<std::string>& options :
       std::vector<std::vector<std::string>>{{"+1"},
                                             {"--csv"},
                                             {"--csv", "--column"},
                                             {"--csv", "--column", "0"},
                                             {"--csv", "--column", "a", "--field", "b"},
                                             {"--column", "a"},
                                             {"--header"},
                                             {"--field", ""},
                                             {"--region", "GB"},
                                             {"--lenient", "--region", "XX"},
                                             {"--lenient", "--strict"},
                                             {"--lenient", "--level", "valid"},
                                             {"--level", "most"},
                                             {"--format", "sarif"},
                                             {"--nonsense"}}) {
    const Outcome result = batch("+1", options);
    EXPECT_EQ(result.exit, 2) << testing::PrintToString(options);
    EXPECT_THAT(result.err, StartsWith("dialproof: ")) << testing::PrintToString(options);
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(Batch, CannotReadAFolder) {
  const int folder = open(folder_.c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_GE(folder, 0);
  const Outcome result = run({"number", "--batch"}, "", -1, -1, folder);
  close(folder);
  EXPECT_EQ(result.exit, 2);
  EXPECT_THAT(result.err, StartsWith("dialproof: cannot read standard input: "));
}

}  // namespace
