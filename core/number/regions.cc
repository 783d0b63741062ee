#include <algorithm>

#include "dialproof/number.h"
#include "number/territory.h"

namespace dialproof {

const std::vector<RegionInfo>& supportedRegions() {
  static const std::vector<RegionInfo> regions = [] {
    std::vector<RegionInfo> all;
    for (const auto& [name, code] : internal::Territory::regions()) {
      all.push_back({std::string(name), static_cast<int>(code)});
    }
    std::sort(all.begin(), all.end(), [](const RegionInfo& a, const RegionInfo& b) { return a.region < b.region; });
    return all;
  }();
  return regions;
}

bool isSupportedRegion(std::string_view region) { return internal::Territory::ofRegion(region) != nullptr; }

}  // namespace dialproof
