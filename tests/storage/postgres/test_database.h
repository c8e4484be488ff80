// A schema of its own in the server that the tests run (tests/storage/
// postgres/server), for whoever needs an empty PostgreSQL.

#ifndef SANAD_TESTS_STORAGE_POSTGRES_TEST_DATABASE_H_
#define SANAD_TESTS_STORAGE_POSTGRES_TEST_DATABASE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sanad::storage::postgres {

// Of the server: SANAD_POSTGRES_URL, or the one that the tests started. None:
// there is no server, which is said on standard error, once.
std::optional<std::string> ServerUrl();

// The URL whose tables are in the schema of that name, made if need be.
std::string SchemaUrl(std::string_view name);

// Has the server run this, and gives the first column of what it answers. A
// failure of it fails the test.
std::vector<std::string> Ask(const std::string& url, const std::string& sql);

}  // namespace sanad::storage::postgres

#endif  // SANAD_TESTS_STORAGE_POSTGRES_TEST_DATABASE_H_
