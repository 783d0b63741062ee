// The addresses that a provider calls back: whether it can reach them, and what they give away.
#pragma once

#include <cstddef>
#include <string_view>

#include "routing/subject.h"

namespace dialproof::internal {

/// The parts of an address that rules speak of, as they stand in it.
struct Url {
  std::string_view scheme;
  std::string_view userinfo;  ///< with its "@"
  std::string_view host;
  bool hasAuthority = false;
  bool hasPort = false;
  std::size_t authority = 0;  ///< where it begins
  std::size_t fragment = std::string_view::npos;
};

/// Of a text that the schema has found to be a URI.
Url splitUrl(std::string_view text);

/// Says what is doubtful about an address that a provider is to ask: its scheme, a host that only its own network can
/// reach, a password in it, a fragment. Passwords are never part of what is said.
void checkCallbackUrl(Subject& subject, const Field& field);

/// Whether a host (as it stands in a URI) is no public one: RFC 6761's and RFC 6762's names, a name of one part, an
/// address that RFC 6890's registries say is not globally reachable, or digits that are no address as they stand.
bool isPrivateHost(std::string_view host);

}  // namespace dialproof::internal
