// The real command as a child process: what it prints, how it exits, how much memory it takes.

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

struct Outcome {
  int exit = -1;
  int signal = 0;
  std::string out;
  std::string err;
  long peakKib = 0;
};

std::string contentOf(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class Command : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "dialproof-test-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return (folder_ / name).string();
  }

  Outcome run(std::vector<std::string> arguments, std::string_view input = "") const {
    const std::string in = file("stdin", input);
    const std::string out = (folder_ / "stdout").string();
    const std::string err = (folder_ / "stderr").string();
    arguments.insert(arguments.begin(), DIALPROOF_COMMAND);
    const pid_t child = fork();
    if (child == 0) {
      dup2(open(in.c_str(), O_RDONLY), 0);
      dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
      dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
      std::vector<char*> argv;
      for (std::string& argument : arguments) argv.push_back(argument.data());
      argv.push_back(nullptr);
      execv(DIALPROOF_COMMAND, argv.data());
      _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status) ? WTERMSIG(status) : 0, contentOf(out),
            contentOf(err), usage.ru_maxrss};
  }

  Outcome check(const std::string& path) const { return run({"check", "--schema", "voipbin/number", path}); }

  static std::string sample(const std::string& name) {
    return std::string(DIALPROOF_SOURCE_DIR) + "/schemas/voipbin/examples/number/" + name;
  }

  fs::path folder_;
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
  EXPECT_THAT(folder.err, HasSubstr("it is a folder"));
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

TEST_F(Command, ExplainsWrongUse) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"chekc"},
                                             {"check"},
                                             {"check", "--schema"},
                                             {"check", "--schema", "voipbin/numbre", "-"},
                                             {"check", "--format", "xml", "-"},
                                             {"check", "--max-bytes", "many", "-"},
                                             {"check", "--nonsense", "-"},
                                             {"check", file("somewhere.json", "{}")},
                                             {"number"},
                                             {"number", "1", "2"},
                                             {"number", "--region", "XX", "1"}}) {
    const Outcome result = run(arguments);
    EXPECT_EQ(result.exit, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.err, StartsWith("dialproof: ")) << testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
  }
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

TEST_F(Command, ListsSchemasHelpAndVersion) {
  EXPECT_THAT(run({"schemas"}).out, HasSubstr("speko/verification"));
  EXPECT_THAT(run({"schemas", "--format", "json"}).out, HasSubstr("\"id\":\"voipbin/number\""));
  EXPECT_THAT(run({"help"}).out, HasSubstr("dialproof check"));
  EXPECT_THAT(run({"version"}).out, StartsWith("dialproof "));
}

TEST_F(Command, DiesQuietlyWhenNobodyReadsOn) {
  const std::string command = std::string(DIALPROOF_COMMAND) + " schemas | true";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
