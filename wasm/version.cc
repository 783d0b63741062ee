#include "text_buffer.h"

namespace dialproof::wasm {

// The release that the module is of, to be read as the output is.
[[clang::export_name("version")]] std::size_t version() { return setOutput(DIALPROOF_VERSION); }

}  // namespace dialproof::wasm
