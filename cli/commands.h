// What the commands do. Each reads its own arguments and answers the program's exit code.
#pragma once

#include <string>

namespace dialproof::cli {

class Arguments;

/// The command's exit codes; exitCodeTable() says what each means.
enum ExitCode { kValid = 0, kInvalid = 1, kTrouble = 2, kNobodyReads = 141 };

int runCheck(const Arguments& arguments);
int runNumber(const Arguments& arguments);
int runBatch(const Arguments& arguments);
int runConvert(const Arguments& arguments);
int runPatch(const Arguments& arguments);
int runApply(const Arguments& arguments);
int runNormalize(const Arguments& arguments);
int runVerify(const Arguments& arguments);
int runExplain(const Arguments& arguments);
int runSchemas(const Arguments& arguments);
int runCompletion(const Arguments& arguments);
int runMan(const Arguments& arguments);
int runHelp(const Arguments& arguments);
int runVersion(const Arguments& arguments);

}  // namespace dialproof::cli
