#include "call_settings.h"

#include <optional>

#include "text_buffer.h"

namespace dialproof::wasm {
namespace {

std::string region;
std::optional<MessageCatalogue> messages;

}  // namespace

[[clang::export_name("setDefaultRegion")]] void setDefaultRegion(std::size_t bytes) { region = input(bytes); }

// A catalogue's JSON text.
[[clang::export_name("setMessages")]] void setMessages(std::size_t bytes) {
  messages.reset();
  if (bytes != 0) messages = MessageCatalogue::fromJson(input(bytes));
}

const std::string& defaultRegion() { return region; }

const MessageCatalogue* catalogue() { return messages ? &*messages : nullptr; }

}  // namespace dialproof::wasm
