// The real command as a child process: what it prints, how it exits, how much memory it takes.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

struct Outcome {
  int exit = -1;
  int signal = 0;
  std::string out;
  std::string err;
  long peakKib = 0;
};

inline std::string contentOf(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

class CommandRun : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "dialproof-test-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view content) const {
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return (folder_ / name).string();
  }

  // Ends that are given stand in the place of the files that are read into the outcome.
  Outcome run(std::vector<std::string> arguments, std::string_view input = "", int outEnd = -1, int errEnd = -1,
              int inEnd = -1) const {
    const std::string in = file("stdin", input);
    const std::string out = (folder_ / "stdout").string();
    const std::string err = (folder_ / "stderr").string();
    arguments.insert(arguments.begin(), DIALPROOF_COMMAND);
    const pid_t child = fork();
    if (child == 0) {
      dup2(inEnd >= 0 ? inEnd : open(in.c_str(), O_RDONLY), 0);
      dup2(outEnd >= 0 ? outEnd : open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
      dup2(errEnd >= 0 ? errEnd : open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
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

  std::filesystem::path folder_;
};
