#include "text_buffer.h"

#include <memory>

namespace dialproof::wasm {
namespace {

// What is kept between calls; the memory of larger texts is given back.
constexpr std::size_t kKept = std::size_t{1} << 20;

std::unique_ptr<char[]> inputBytes;
std::size_t inputSize = 0;
std::string outputBytes;

}  // namespace

[[clang::export_name("reserveInput")]] std::uintptr_t reserveInput(std::size_t bytes) {
  inputBytes.reset();
  inputBytes.reset(new char[bytes]);
  inputSize = bytes;
  return reinterpret_cast<std::uintptr_t>(inputBytes.get());
}

std::string_view input(std::size_t bytes) { return {inputBytes.get(), bytes}; }

void releaseInput() {
  if (inputSize <= kKept) return;
  inputBytes.reset();
  inputSize = 0;
}

std::size_t setOutput(std::string output) {
  outputBytes = std::move(output);
  return outputBytes.size();
}

[[clang::export_name("outputAddress")]] std::uintptr_t outputAddress() {
  return reinterpret_cast<std::uintptr_t>(outputBytes.data());
}

}  // namespace dialproof::wasm
