#include <set>

#include "dialproof/number.h"
#include "number/plan.h"

namespace dialproof {

const std::vector<RegionInfo>& supportedRegions() {
  static const std::vector<RegionInfo> regions = [] {
    std::set<std::string> codes;
    internal::plan().GetSupportedRegions(&codes);
    std::vector<RegionInfo> all;
    all.reserve(codes.size());
    for (const std::string& code : codes) all.push_back({code, internal::plan().GetCountryCodeForRegion(code)});
    return all;
  }();
  return regions;
}

bool isSupportedRegion(std::string_view region) {
  return internal::plan().GetCountryCodeForRegion(internal::upperCase(region)) != 0;
}

}  // namespace dialproof
