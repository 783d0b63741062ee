#include "document_stream.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>

#include "block_io.h"
#include "json/text_position.h"

namespace dialproof::cli {
namespace {

constexpr std::size_t kReadAtOnce = std::size_t{1} << 18;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && isBlank(text[at])) ++at;
  return at;
}

// A place near the text's end that is in no character and in no pair of CR and LF.
std::size_t findSafeEnd(std::string_view text) {
  std::size_t end = text.size();
  const auto isUnsafe = [](char c) { return c == '\r' || static_cast<unsigned char>(c) >= 0x80; };
  for (int most = 4; most > 0 && end > 0 && isUnsafe(text[end - 1]); --most) --end;
  return end;
}

}  // namespace

DocumentStream::DocumentStream(int file, bool ofList, std::size_t longest)
    : file_(file),
      ofList_(ofList),
      longest_(longest),
      cutter_(ofList),
      phase_(ofList ? Phase::kBefore : Phase::kInside) {}

bool DocumentStream::next(Portion& portion) {
  portion.documents.clear();
  portion.text.swap(rest_);
  while (portion.documents.empty() && !isEnd_) {
    if (read(portion.text)) {
      cut(portion);
    } else {
      isEnd_ = true;
      if (error_ == 0) endFile(portion);
    }
  }
  moveTo(portion, begin_);
  rest_.assign(portion.text, begin_);
  begin_ = 0;
  placed_ = 0;
  return !portion.documents.empty();
}

bool DocumentStream::wouldWait() const {
  pollfd wait{file_, POLLIN, 0};
  return poll(&wait, 1, 0) == 0;
}

bool DocumentStream::read(std::string& text) {
  const std::size_t before = text.size();
  text.resize(before + kReadAtOnce);
  const auto got = readSome(file_, text.data() + before, kReadAtOnce);
  if (!got) error_ = errno;
  text.resize(before + got.value_or(0));
  bytesRead_ += got.value_or(0);
  return got.value_or(0) > 0;
}

void DocumentStream::cut(Portion& portion) {
  if (phase_ == Phase::kBefore) enter(portion);
  while (phase_ == Phase::kInside) {
    const std::size_t end = cutter_.findEnd(std::string_view(portion.text).substr(begin_));
    if (end == std::string_view::npos) break;
    cutAt(portion, begin_ + end);
  }
  if (phase_ == Phase::kBehind) leave(portion);
  const bool isTooLong = portion.text.size() - begin_ > longest_;
  if (isTooLong && portion.documents.empty()) passOver(portion);
}

// To the list's bracket.
void DocumentStream::enter(Portion& portion) {
  const std::string_view text = portion.text;
  if (origin_.position.offset == 0 && text.starts_with(kByteOrderMark)) {
    addFault(portion, 0, "json.byte_order_mark");
    begin_ = kByteOrderMark.size();
  }
  begin_ = skipBlanks(text, begin_);
  if (begin_ == text.size()) return;
  phase_ = text[begin_] == '[' ? Phase::kInside : Phase::kWhole;
  if (phase_ == Phase::kInside) ++begin_;
}

void DocumentStream::cutAt(Portion& portion, std::size_t end) {
  const bool isListsEnd = ofList_ && portion.text[end] == ']';
  const bool isEmptyList = isListsEnd && index_ == 0;
  const bool isNothing = passedOver_ == 0 && skipBlanks(portion.text, begin_) >= end;
  if (!isNothing) {
    add(portion, begin_, end);
  } else if (ofList_ && !isEmptyList) {
    addFault(portion, end, "json.syntax");
    ++index_;
  }
  cutter_.take(end + 1 - begin_);
  begin_ = end + 1;
  if (isListsEnd) phase_ = Phase::kBehind;
}

void DocumentStream::leave(Portion& portion) {
  begin_ = skipBlanks(portion.text, begin_);
  if (begin_ == portion.text.size()) return;
  addFault(portion, begin_, "json.trailing_content");
  isEnd_ = true;
}

void DocumentStream::endFile(Portion& portion) {
  const std::size_t size = portion.text.size();
  const bool isNothing = passedOver_ == 0 && skipBlanks(portion.text, begin_) == size;
  if (phase_ == Phase::kBefore) return addFault(portion, size, "json.empty");
  if (phase_ == Phase::kBehind) return;
  if (!isNothing) add(portion, begin_, size);
  const bool isListOpen = phase_ == Phase::kInside && ofList_;
  if (isListOpen && (isNothing || cutter_.isClosed())) addFault(portion, size, "json.unexpected_end");
}

// Drops what there is of a document that is too long; its end is still looked for.
void DocumentStream::passOver(Portion& portion) {
  if (passedOver_ == 0) {
    const std::size_t begin = skipBlanks(portion.text, begin_);
    cutter_.take(begin - begin_);
    begin_ = begin;
    moveTo(portion, begin_);
    passedOrigin_ = origin_;
  }
  const std::size_t end = std::max(begin_, findSafeEnd(portion.text));
  moveTo(portion, end);
  passedOver_ += end - begin_;
  cutter_.take(end - begin_);
  portion.text.erase(0, end);
  begin_ = 0;
  placed_ = 0;
}

void DocumentStream::add(Portion& portion, std::size_t begin, std::size_t end) {
  DocumentPlace place;
  if (passedOver_ > 0) {
    place = {0, passedOver_ + end - begin, passedOrigin_, index_++, "json.size_limit"};
    passedOver_ = 0;
  } else {
    begin = skipBlanks(portion.text, begin);
    while (isBlank(portion.text[end - 1])) --end;
    moveTo(portion, begin);
    place = {begin, end - begin, origin_, index_++};
    if (place.size > longest_) place.fault = "json.size_limit";
  }
  portion.documents.push_back(place);
}

void DocumentStream::addFault(Portion& portion, std::size_t at, std::string_view code) {
  moveTo(portion, at);
  const std::size_t size = code == "json.byte_order_mark" ? kByteOrderMark.size() : at < portion.text.size() ? 1 : 0;
  portion.documents.push_back({at, size, origin_, index_, code});
}

// Takes the origin on to an offset of the text.
void DocumentStream::moveTo(const Portion& portion, std::size_t offset) {
  internal::advance(origin_, std::string_view(portion.text).substr(placed_, offset - placed_));
  placed_ = offset;
}

}  // namespace dialproof::cli
