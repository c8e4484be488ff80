// The names in a ZIP archive, by which office documents, books and programs
// that are archives are told apart. Nothing is unpacked.

#ifndef SANAD_SRC_FILE_ZIP_H_
#define SANAD_SRC_FILE_ZIP_H_

#include <string_view>
#include <vector>

namespace sanad::file {

// The names in the central directory, at most kZipNames of them; empty where
// there is no directory that could be read. They look into `bytes`.
inline constexpr size_t kZipNames = 10'000;
std::vector<std::string_view> ZipNames(std::string_view bytes);

// The content of the first entry if it is stored as it is and named
// `mimetype`, as OpenDocument and EPUB begin; else empty.
std::string_view ZipMimeType(std::string_view bytes);

}  // namespace sanad::file

#endif  // SANAD_SRC_FILE_ZIP_H_
