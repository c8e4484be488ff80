// The workloads, each in the file of its name. One says which rows it makes
// and runs only if one of them is asked for.

#ifndef SANAD_BENCHMARKS_WORKLOAD_H_
#define SANAD_BENCHMARKS_WORKLOAD_H_

#include <filesystem>
#include <string_view>
#include <vector>

#include "benchmarks/row.h"

namespace sanad::bench {

// `folder` is for files; those that take long to make are kept there.
void RunIngest(const std::filesystem::path& folder, Report& report);
void RunBatchedIngest(const std::filesystem::path& folder, Report& report);
void RunCommits(const std::filesystem::path& folder, Report& report);
void RunReply(const std::filesystem::path& folder, Report& report);
void RunReplyAsPromised(const std::filesystem::path& folder, Report& report);
void RunReplyInMemory(const std::filesystem::path& folder, Report& report);
void RunOutbox(const std::filesystem::path& folder, Report& report);
void RunIdleDue(const std::filesystem::path& folder, Report& report);
void RunInbox(const std::filesystem::path& folder, Report& report);
void RunScopes(const std::filesystem::path& folder, Report& report);
void RunReadWhileWriting(const std::filesystem::path& folder, Report& report);
void RunViews(const std::filesystem::path& folder, Report& report);
void RunIngestWithViews(const std::filesystem::path& folder, Report& report);
void RunReports(const std::filesystem::path& folder, Report& report);
void RunOpening(const std::filesystem::path& folder, Report& report);
void RunAccess(const std::filesystem::path& folder, Report& report);
void RunMetrics(const std::filesystem::path& folder, Report& report);
void RunCalendar(const std::filesystem::path& folder, Report& report);
void RunRecord(const std::filesystem::path& folder, Report& report);
void RunMail(const std::filesystem::path& folder, Report& report);

struct Workload {
  void (*run)(const std::filesystem::path& folder, Report& report);
  std::vector<std::string_view> rows;
};

// Of this program.
const std::vector<Workload>& Workloads();

}  // namespace sanad::bench

#endif  // SANAD_BENCHMARKS_WORKLOAD_H_
