// The forms in which answers are printed, and what numbers of a batch come in.
#pragma once

namespace dialproof::cli {

enum class Format : unsigned char { kText, kJson, kLine, kGithub, kBasic, kSarif, kEnvelope };

enum class BatchInput : unsigned char { kLines, kNdjson, kCsv };
enum class BatchFormat : unsigned char { kText, kJson, kCsv };

enum class Shell : unsigned char { kBash, kZsh, kFish };

}  // namespace dialproof::cli
