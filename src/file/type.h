// What a file is, by its own bytes and never by what its sender says, and
// what may be done with it.
//
//   SniffType("%PDF-1.7 …")                     "application/pdf"
//   HandlingOf("a.pdf", "application/pdf")      Handling::kInline

#ifndef SANAD_SRC_FILE_TYPE_H_
#define SANAD_SRC_FILE_TYPE_H_

#include <string>
#include <string_view>

namespace sanad::file {

inline constexpr std::string_view kUnknownType = "application/octet-stream";

// The media type, such as "image/png"; kUnknownType for what is not known.
// Programs of any system are "application/x-executable", text that some
// interpreter runs "text/x-script", and documents with macros have
// "macroEnabled" in their types. Time is linear in the size, and hardly
// depends on it but for documents of old office programs.
std::string_view SniffType(std::string_view bytes);

enum class Handling {
  kInline,    // may be shown where it is
  kDownload,  // may be saved; shown, it could act as the page does
  kRefused,   // a program, or not on the list
};

// The list. A name counts where systems go by it: "photo.png.exe" is refused
// whatever its bytes are.
// REQUIRES: `name` is made safe (file/name.h)
Handling HandlingOf(std::string_view name, std::string_view sniffed_type);

// As what a file may be served: its own type where it may be shown, else
// kUnknownType, which browsers save.
std::string ServedType(std::string_view name, std::string_view sniffed_type);

}  // namespace sanad::file

#endif  // SANAD_SRC_FILE_TYPE_H_
