#include "schema/compile/uri.h"

#include <gtest/gtest.h>

namespace dialproof::internal {
namespace {

struct Case {
  const char* reference;
  const char* expected;
};

// RFC 3986, sections 5.4.1 and 5.4.2.
TEST(ResolveUri, FollowsTheExamplesOfTheRfc) {
  constexpr const char* kBase = "http://a/b/c/d;p?q";
  for (const auto& [reference, expected] : {
           Case{"g:h", "g:h"},
           Case{"g", "http://a/b/c/g"},
           Case{"./g", "http://a/b/c/g"},
           Case{"g/", "http://a/b/c/g/"},
           Case{"/g", "http://a/g"},
           Case{"//g", "http://g"},
           Case{"?y", "http://a/b/c/d;p?y"},
           Case{"g?y", "http://a/b/c/g?y"},
           Case{"#s", "http://a/b/c/d;p?q#s"},
           Case{"g#s", "http://a/b/c/g#s"},
           Case{"g?y#s", "http://a/b/c/g?y#s"},
           Case{";x", "http://a/b/c/;x"},
           Case{"", "http://a/b/c/d;p?q"},
           Case{".", "http://a/b/c/"},
           Case{"./", "http://a/b/c/"},
           Case{"..", "http://a/b/"},
           Case{"../g", "http://a/b/g"},
           Case{"../..", "http://a/"},
           Case{"../../../g", "http://a/g"},
           Case{"/./g", "http://a/g"},
           Case{"/../g", "http://a/g"},
           Case{"g.", "http://a/b/c/g."},
           Case{"..g", "http://a/b/c/..g"},
           Case{"./../g", "http://a/b/g"},
           Case{"g/./h", "http://a/b/c/g/h"},
           Case{"g/../h", "http://a/b/c/h"},
           Case{"g?y/../x", "http://a/b/c/g?y/../x"},
           Case{"http:g", "http:g"},
       }) {
    EXPECT_EQ(resolveUri(kBase, reference), expected) << reference;
  }
}

TEST(ResolveUri, LeavesWhatIsNoHierarchyAlone) {
  EXPECT_EQ(resolveUri("urn:example:a", "#b"), "urn:example:a#b");
  EXPECT_EQ(resolveUri("http://a/", "urn:uuid:1/../2"), "urn:uuid:1/../2");
  EXPECT_EQ(resolveUri("dialproof:schema", "other.json"), "dialproof:other.json");
}

TEST(Fragment, IsDecoded) {
  EXPECT_EQ(fragmentOf("http://a#/b%25c%22d"), "/b%c\"d");
  EXPECT_EQ(fragmentOf("http://a"), "");
  EXPECT_EQ(fragmentOf("#%zz%4"), "%zz%4");
  EXPECT_EQ(withoutFragment("http://a/b#c"), "http://a/b");
}

}  // namespace
}  // namespace dialproof::internal
