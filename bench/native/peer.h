// Other validators, as the benchmark asks them: JSON text in, verdict out.
#pragma once

#include <functional>
#include <string>

namespace dialproof::bench {

/// A schema that is ready to run. The text must end with NUL, as std::string's does: RapidJSON's streams want it.
using Verdict = std::function<bool(const std::string& text)>;

/// RapidJSON's validator fed by its reader, without a tree between them: its fastest way. It knows draft 4 without
/// formats, and stops at the first fault.
Verdict rapidjsonStreaming(const std::string& draft4);
/// The same validator over a document that was read before.
Verdict rapidjsonDocument(const std::string& draft4);
/// valijson over a RapidJSON document, all faults gathered. It knows draft-07.
Verdict valijson(const std::string& draft7);

}  // namespace dialproof::bench
