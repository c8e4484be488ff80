#include "desk/verify/blobs.h"

#include <string>
#include <vector>

#include "base/digest.h"
#include "desk/verify/findings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/desk/verify/history.h"

namespace sanad {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr CustomerId kNadia{5};

class BlobsTest : public testing::Test {
 protected:
  // The chunks of a blob of two and a half chunks.
  std::vector<BlobChunk> Chunks() const {
    std::vector<BlobChunk> chunks;
    for (size_t at = 0; at < bytes_.size(); at += kBlobChunkBytes) {
      chunks.push_back({.scope = kNadia.value,
                        .digest = digest_,
                        .number = static_cast<int64_t>(chunks.size()),
                        .bytes = bytes_.substr(at, kBlobChunkBytes)});
    }
    return chunks;
  }

  std::vector<std::string> Judge(const std::vector<BlobChunk>& chunks,
                                 CustomerId scope = kNadia,
                                 int64_t missing_bytes = 0) {
    Findings findings;
    Blobs blobs(findings);
    for (const BlobChunk& chunk : chunks) blobs.Add(chunk);
    blobs.Close();
    blobs.Refer(scope, digest_,
                static_cast<int64_t>(bytes_.size()) - missing_bytes,
                "attachment 8");
    blobs.NameOrphans();
    return Places(findings);
  }

  const std::string bytes_ = std::string(kBlobChunkBytes * 5 / 2, 'x');
  const std::string digest_ = Sha256(bytes_);
  const std::string name_ = "blob " + HeadOfHex(digest_);
};

TEST_F(BlobsTest, WholeBlobsAreSilent) {
  EXPECT_THAT(Judge(Chunks()), IsEmpty());
}

TEST_F(BlobsTest, NamesABlobWithAFlippedByte) {
  auto chunks = Chunks();
  chunks[1].bytes[7] ^= 1;
  EXPECT_THAT(Judge(chunks), ElementsAre(name_));
}

TEST_F(BlobsTest, NamesABlobWhoseChunkIsMissing) {
  auto chunks = Chunks();
  chunks.erase(chunks.begin() + 1);
  EXPECT_THAT(Judge(chunks), ElementsAre(name_, name_, "attachment 8"));
}

TEST_F(BlobsTest, NamesABlobThatIsCutElsewhere) {
  auto chunks = Chunks();
  chunks[1].bytes = chunks[0].bytes.back() + chunks[1].bytes;
  chunks[0].bytes.pop_back();
  EXPECT_THAT(Judge(chunks), ElementsAre(name_));
}

TEST_F(BlobsTest, NamesWhoseBlobIsMissing) {
  EXPECT_THAT(Judge({}), ElementsAre("attachment 8"));
}

TEST_F(BlobsTest, NamesWhoSaysAnotherSize) {
  EXPECT_THAT(Judge(Chunks(), kNadia, 1), ElementsAre("attachment 8"));
}

TEST_F(BlobsTest, NamesABlobInAnotherScopeAsAnOrphan) {
  EXPECT_THAT(Judge(Chunks(), CustomerId{6}),
              ElementsAre("attachment 8", name_));
}

TEST_F(BlobsTest, AnEmptyBlobIsWhole) {
  Findings findings;
  Blobs blobs(findings);
  blobs.Add({.scope = kNadia.value, .digest = Sha256("")});
  blobs.Close();
  blobs.Refer(kNadia, Sha256(""), 0, "attachment 8");
  blobs.NameOrphans();
  EXPECT_THAT(Places(findings), IsEmpty());
}

}  // namespace
}  // namespace sanad
