// The fields of one CSV record (RFC 4180).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dialproof::cli {

/// The content of a record's field, counted from 0; nullopt when there are not so many. A field that had quotes is put
/// into `decoded`. What stands behind a closing quote belongs to the field, as does a quote inside an unquoted one.
std::optional<std::string_view> csvField(std::string_view record, std::size_t index, std::string& decoded);

/// How many fields a record has.
std::size_t countCsvFields(std::string_view record);

/// Appends a field, in quotes where it needs them.
void appendCsvField(std::string& out, std::string_view text);

}  // namespace dialproof::cli
