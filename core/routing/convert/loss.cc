#include "routing/convert/loss.h"

#include <algorithm>

namespace dialproof::internal {
namespace {

class LossFinder {
 public:
  LossFinder(const Document& source, const Dialect& dialect, const Target& target)
      : source_(source), dialect_(dialect), target_(target) {}

  std::vector<Loss> find() && {
    source_.forEachChild(Document::kRoot, [&](NodeIndex member) {
      const auto& records = dialect_.records;
      const bool isRecord = std::find(records.begin(), records.end(), source_.key(member)) != records.end();
      if (!isOrdinary(member)) visit(member, isRecord);
    });
    return std::move(losses_);
  }

 private:
  void visit(NodeIndex node, bool isRecord) {
    const std::string place = source_.pointer(node);
    if (saysNothing(node) || target_.hasCarried(place)) return;
    if (target_.hasCarriedWithin(place)) {
      source_.forEachChild(node, [&](NodeIndex child) { visit(child, isRecord); });
    } else {
      losses_.push_back({node, isRecord});
    }
  }

  bool saysNothing(NodeIndex node) const {
    const NodeType type = source_[node].type;
    const bool isContainer = type == NodeType::kArray || type == NodeType::kObject;
    return type == NodeType::kNull || (type == NodeType::kString && source_.string(node).empty()) ||
           (isContainer && source_.childCount(node) == 0);
  }

  bool isOrdinary(NodeIndex member) const {
    const bool isText = source_[member].type == NodeType::kString;
    const std::string_view value = isText ? source_.string(member) : source_.literal(member);
    return std::any_of(dialect_.ordinary.begin(), dialect_.ordinary.end(), [&](const OrdinaryValue& one) {
      return one.member == source_.key(member) && one.value == value;
    });
  }

  const Document& source_;
  const Dialect& dialect_;
  const Target& target_;
  std::vector<Loss> losses_;
};

}  // namespace

std::vector<Loss> findLosses(const Document& source, const Dialect& dialect, const Target& target) {
  return LossFinder(source, dialect, target).find();
}

}  // namespace dialproof::internal
