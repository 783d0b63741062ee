// Reading JSON texts (RFC 8259), or with `ReadLimits::comments` JSONC, into documents.
//
//   DocumentReader reader;
//   JsonFaults faults(limits.maxFaults);
//   if (reader.read(text, limits, faults)) use(reader.document());
#pragma once

#include "json/document.h"

namespace dialproof::internal {

/// Reads one text after the other into the same memory: a text no larger than those before it takes none anew.
class DocumentReader {
 public:
  /// Reads a text, which must stay as long as the document is used. `faults` receives everything wrong with it; false
  /// when the text is no JSON or passes a limit: there is no document then. Duplicate keys and numbers that lose
  /// precision are faults of a readable document.
  bool read(std::string_view text, const ReadLimits& limits, JsonFaults& faults);

  /// What the last call of read() read.
  const Document& document() const { return document_; }

 private:
  friend class Document;

  Document document_;
};

}  // namespace dialproof::internal
