// The ways by which messages come and go (القنوات).

#ifndef SANAD_CHANNEL_H_
#define SANAD_CHANNEL_H_

namespace sanad {

enum class Channel {
  kNone = 0,
  kEmail = 1,
  kChat = 2,
  kForm = 3,
  kPhone = 4,
  kMessaging = 5,  // WhatsApp, SMS, a mobile application
  kSocial = 6,
  kInPerson = 7,
  kInternal = 8,  // notes of the staff
};

}  // namespace sanad

#endif  // SANAD_CHANNEL_H_
