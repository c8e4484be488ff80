#include "tests/storage/postgres/test_database.h"

#include <gtest/gtest.h>
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

std::vector<std::string> Ask(const std::string& url, const std::string& sql) {
  PGconn* const connection = PQconnectdb(url.c_str());
  PGresult* const result = PQexec(connection, sql.c_str());
  const ExecStatusType status = PQresultStatus(result);
  EXPECT_TRUE(status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
      << PQerrorMessage(connection);
  std::vector<std::string> answers;
  for (int row = 0; row < PQntuples(result); ++row) {
    answers.emplace_back(PQgetvalue(result, row, 0));
  }
  PQclear(result);
  PQfinish(connection);
  return answers;
}

}  // namespace sanad::storage::postgres
