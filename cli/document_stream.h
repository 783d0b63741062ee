// The documents in a file of many, a portion at a time, in memory that does not grow with the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/text_origin.h"
#include "document_cutter.h"

namespace dialproof::cli {

/// Where a document is in its portion and in its file.
struct DocumentPlace {
  std::size_t begin = 0;  ///< in the portion's text
  std::size_t size = 0;
  TextOrigin origin;            ///< in the file
  std::uint64_t index = 0;      ///< of the documents before it: a list's index
  std::string_view fault = {};  ///< where there is no document to be checked: the code of why
};

struct Portion {
  std::string text;
  std::vector<DocumentPlace> documents;
};

class DocumentStream {
 public:
  /// @param longest documents of more bytes are passed over, with the fault json.size_limit
  DocumentStream(int file, bool ofList, std::size_t longest);

  /// Reads the next portion: some documents that are whole. False at the end, and where nothing can be read: then
  /// `error` is not 0.
  bool next(Portion& portion);

  /// Whether the next portion is not there yet, so that reading it would wait for whoever writes it.
  bool wouldWait() const;

  /// errno of what failed.
  int error() const { return error_; }
  std::uint64_t bytesRead() const { return bytesRead_; }

 private:
  // Of a list: before its bracket, in it, behind it; or the file is no list, but one document.
  enum class Phase : unsigned char { kBefore, kInside, kBehind, kWhole };

  bool read(std::string& text);
  void cut(Portion& portion);
  void enter(Portion& portion);
  void cutAt(Portion& portion, std::size_t end);
  void leave(Portion& portion);
  void endFile(Portion& portion);
  void passOver(Portion& portion);
  void add(Portion& portion, std::size_t begin, std::size_t end);
  void addFault(Portion& portion, std::size_t at, std::string_view code);
  void moveTo(const Portion& portion, std::size_t offset);

  int file_;
  bool ofList_;
  std::size_t longest_;
  DocumentCutter cutter_;
  Phase phase_;
  std::string rest_;        // what was read of a document that is not whole yet
  std::size_t begin_ = 0;   // of that document, in the portion's text
  std::size_t placed_ = 0;  // the offset there that origin_ is of
  TextOrigin origin_;
  std::uint64_t index_ = 0;
  std::size_t passedOver_ = 0;  // bytes of the document that is being passed over,
  TextOrigin passedOrigin_;     // and where it begins
  bool isEnd_ = false;
  int error_ = 0;
  std::uint64_t bytesRead_ = 0;
};

}  // namespace dialproof::cli
