// What a host does, in steps that may fail and are then taken again.

#ifndef SANAD_TESTS_CAPI_STEPS_H_
#define SANAD_TESTS_CAPI_STEPS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sanad.h"
#include "tests/storage/sqlite/temporary_folder.h"

namespace sanad::capi::test {

enum class Place { kMemory, kFile };

// A desk at work: an inbox with one conversation. Its requests are ready, so
// that a step does nothing but call.
class Host {
 public:
  Host(Place place, const sanad_host* services);
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host();

  // As the system.
  sanad_status OpenSession(sanad_session** session) const;

  sanad_status OpenAndCloseStore();
  sanad_status OpenAndCloseDesk();
  sanad_status OpenAndCloseSession();
  sanad_status AddTeam();
  sanad_status AddTeamByJson();
  sanad_status ListTeams();
  sanad_status Receive();
  sanad_status ReceiveAll();
  sanad_status Reply();
  sanad_status List();
  sanad_status ReadEvents();
  sanad_status Follow();
  sanad_status CancelAndFree();
  sanad_status Wake();
  sanad_status ReadSchema();
  // Done when it is refused as it should be.
  sanad_status CallUnknownMethod();
  sanad_status CallWithoutName();

  // The answer in JSON, or the error, in Arabic.
  std::string AskByJson(std::string_view method,
                        std::string_view request) const;

  // Teams: how many steps say that they added one, and how many there are.
  int64_t added() const { return added_; }
  int64_t found() const;
  // How many events came since this was asked last.
  int64_t NewEvents();
  // What desk.verify has to complain of.
  std::vector<std::string> Findings() const;

 private:
  sanad_status Open(sanad_store** store) const;
  sanad_status Call(uint32_t method, std::string_view request,
                    const sanad_call_options* options = nullptr) const;
  std::string Ask(uint32_t method, std::string_view request) const;

  const storage::TemporaryFolder folder_;
  const std::string url_;
  const sanad_host* const services_;
  sanad_store* store_ = nullptr;
  sanad_desk* desk_ = nullptr;
  sanad_session* system_ = nullptr;
  std::string team_;
  std::string message_;
  std::string batch_;
  std::string reply_;
  int64_t added_ = 0;
  int64_t last_event_ = 0;
  int64_t before_ = 0;  // teams that were there from the start
};

struct Step {
  std::string_view name;
  sanad_status (Host::*take)();
};

const std::vector<Step>& Steps();

// "ReplyInFile"
std::string NameOf(const Step& step, Place place);

}  // namespace sanad::capi::test

#endif  // SANAD_TESTS_CAPI_STEPS_H_
