// The workloads of sanad_bench.

#include "benchmarks/workload.h"

namespace sanad::bench {

const std::vector<Workload>& Workloads() {
  static const auto& workloads = *new std::vector<Workload>{
      {&RunRecord, {"record.write", "record.read"}},
      {&RunMail, {"mail.parse"}},
      {&RunMetrics, {"metrics.fold", "metrics.fold.working"}},
      {&RunCalendar,
       {"calendar.between.day", "calendar.between.decade", "calendar.add.day",
        "calendar.add.decade"}},
      {&RunAccess, {"access.check", "access.check.200", "access.compile.200"}},
      {&RunOpening, {"desk.open", "desk.memory"}},
      {&RunIngest, {"ingest.rate", "ingest.p99", "ingest.bytes"}},
      {&RunBatchedIngest, {"ingest.batched"}},
      {&RunCommits, {"commits.shared", "commits.gain"}},
      {&RunReply, {"reply.rate"}},
      {&RunReplyAsPromised, {"reply.promised"}},
      {&RunReplyInMemory, {"reply.memory"}},
      {&RunOutbox, {"outbox.rate"}},
      {&RunIdleDue, {"due.idle"}},
      {&RunInbox,
       {"inbox.page.10k", "inbox.page.100k", "inbox.page.1m",
        "inbox.page.growth"}},
      {&RunIngestWithViews, {"views.ingest"}},
      {&RunViews, {"views.count", "views.page.merged"}},
      {&RunReports,
       {"reports.month", "reports.exact", "reports.year", "reports.growth"}},
      {&RunScopes,
       {"scope.page.own", "scope.page.participant", "scope.page.mixed",
        "scope.page.empty", "scope.page.growth"}},
      {&RunReadWhileWriting, {"inbox.page.while_writing"}},
  };
  return workloads;
}

}  // namespace sanad::bench
