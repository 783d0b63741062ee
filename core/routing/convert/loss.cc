#include "routing/convert/loss.h"

#include <algorithm>

namespace dialproof::internal {
namespace {

class LossFinder {
 public:
  LossFinder(const Document& source, const CanonicalRouting& routing, const Dialect& dialect, const Target& target)
      : source_(source), routing_(routing), dialect_(dialect), target_(target) {}

  std::vector<Loss> find() && {
    source_.forEachChild(Document::kRoot, [&](NodeIndex member) {
      if (!isOrdinary(member)) visit(member, isRecord(member));
    });
    return std::move(losses_);
  }

 private:
  void visit(NodeIndex node, bool isRecord) {
    const std::string place = source_.pointer(node);
    if (saysNothing(node) || target_.hasCarried(place)) return;
    if (source_[node].type == NodeType::kArray && target_.hasCarriedWithin(place)) {
      source_.forEachChild(node, [&](NodeIndex child) { visit(child, isRecord); });
    } else {
      losses_.push_back({node, isRecord});
    }
  }

  // Where a record is all that tells what takes the calls, it is more than a record.
  bool isRecord(NodeIndex member) const {
    const auto& records = dialect_.records;
    if (std::find(records.begin(), records.end(), source_.key(member)) == records.end()) return false;
    return !routing_.call.target || routing_.call.target->place != source_.pointer(member);
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
  const CanonicalRouting& routing_;
  const Dialect& dialect_;
  const Target& target_;
  std::vector<Loss> losses_;
};

}  // namespace

std::vector<Loss> findLosses(const Document& source, const CanonicalRouting& routing, const Dialect& dialect,
                             const Target& target) {
  return LossFinder(source, routing, dialect, target).find();
}

}  // namespace dialproof::internal
