// Each dialect's rules, a function for each kind of document that has some.
#pragma once

#include "routing/subject.h"

namespace dialproof::internal {

void checkFoneDynamicsNumber(Subject& subject);
void checkFoneDynamicsConfiguration(Subject& subject);
void checkFoneDynamicsListQuery(Subject& subject);
/// An answer shows the whole configuration; an update leaves out what stays as it is.
void checkSignalWireNumber(Subject& subject);
void checkSignalWireUpdate(Subject& subject);
void checkSpekoNumber(Subject& subject);
void checkSpekoSetupStatus(Subject& subject);
void checkVoipbinNumber(Subject& subject);

}  // namespace dialproof::internal
