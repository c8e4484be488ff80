// A project that knows nothing of sanad but its installed package.

#include <sanad/sanad.h>
#include <sanad/testing.h>

#include <iostream>

int main() {
  const sanad::testing::TestDesk test;
  const auto team = sanad::testing::MakeTeam(test.desk);
  const auto opened = test.desk.AsAgent(team.noor).conversations().Open(
      {.inbox = team.support, .customer = team.hana, .text = "أين شحنتي؟"});
  const auto verified = test.desk.Verify();
  if (!opened.ok() || !verified.ok() || !verified->findings.empty()) return 1;
  std::cout << "conversation " << opened->conversation << "\n";
  return 0;
}
