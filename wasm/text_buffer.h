// How texts cross the boundary: in through one buffer that JavaScript fills, out through another that it reads. No
// string is made on the way, which costs more than reading a document does. `reserveInput` and `outputAddress` are
// exported from every module.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dialproof::wasm {

/// Makes room for so many bytes of input and answers their address, good until the next call.
std::uintptr_t reserveInput(std::size_t bytes);
std::string_view input(std::size_t bytes);
/// Gives back the memory of a large input.
void releaseInput();

/// Keeps a result for JavaScript to read at outputAddress(), and answers its size in bytes.
std::size_t setOutput(std::string output);
std::uintptr_t outputAddress();

}  // namespace dialproof::wasm
