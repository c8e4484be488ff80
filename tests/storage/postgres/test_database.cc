#include "tests/storage/postgres/test_database.h"

#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "fmt/format.h"

namespace sanad::storage::postgres {
namespace {

std::optional<std::string> LookForServer() {
  if (const char* given = std::getenv("SANAD_POSTGRES_URL")) return given;
  std::string url;
  std::ifstream file(SANAD_POSTGRES_URL_FILE);
  if (std::getline(file, url)) return url;
  std::fputs(
      "PostgreSQL is left out: no server. Start one with\n"
      "  tests/storage/postgres/server start " SANAD_POSTGRES_URL_FILE "\n",
      stderr);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> ServerUrl() {
  static const auto& url = *new std::optional<std::string>(LookForServer());
  return url;
}

std::string SchemaUrl(std::string_view name) {
  const std::string url = *ServerUrl();
  PGconn* const connection = PQconnectdb(url.c_str());
  PQclear(
      PQexec(connection, fmt::format("CREATE SCHEMA \"{}\"", name).c_str()));
  PQfinish(connection);
  return fmt::format("{}{}options=-csearch_path%3D%22{}%22", url,
                     url.find('?') == std::string::npos ? '?' : '&', name);
}

}  // namespace sanad::storage::postgres
