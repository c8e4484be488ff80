"""What tally.py counts of a run, told with planted reports."""

import pathlib
import tempfile
import unittest

import tally

CASES = """<testsuites><testsuite name="Reply">
  <testcase classname="Reply" name="IsSent" status="run"/>
  <testcase classname="Reply" name="NeedsText" status="run">{inside}</testcase>
</testsuite></testsuites>"""
SKIP = '<skipped message="reply_test.cc:3&#10;no vectors here"/>'


PYTEST_CASES = """<testsuites><testsuite name="pytest">
  <testcase classname="test_reply" name="test_is_sent"/>
  <testcase classname="test_reply" name="test_needs_text">{inside}</testcase>
</testsuite></testsuites>"""


def count(program, status="run", inside_program="", cases=None):
    with tempfile.TemporaryDirectory() as folder:
        results = pathlib.Path(folder)
        (results / "ctest.xml").write_text(
            f'<testsuite><testcase name="{program}" status="{status}">'
            f"{inside_program}</testcase></testsuite>")
        if cases is not None:
            (results / f"{program}.xml").write_bytes(cases)
        counted = tally.Tally()
        counted.add_programs(results)
        return counted


def cases(inside="", of=CASES):
    return of.format(inside=inside).encode()


class TallyTest(unittest.TestCase):
    def test_counts_each_case_of_a_program(self):
        counted = count("reply_test", cases=cases())
        self.assertEqual((counted.passed, counted.failed), (2, []))

    def test_names_the_case_that_failed(self):
        counted = count("reply_test", "fail", cases=cases("<failure/>"))
        self.assertEqual((counted.passed, counted.failed),
                         (1, ["Reply.NeedsText"]))

    def test_tells_why_a_case_was_skipped(self):
        counted = count("reply_test", cases=cases(SKIP))
        self.assertEqual(counted.passed, 1)
        self.assertEqual(counted.skipped,
                         [("Reply.NeedsText", "no vectors here")])

    def test_counts_each_case_of_pytest(self):
        counted = count("python_test", cases=cases(of=PYTEST_CASES))
        self.assertEqual((counted.passed, counted.failed), (2, []))

    def test_names_the_case_of_pytest_whose_fixture_failed(self):
        counted = count("python_test", "fail",
                        cases=cases("<error/>", PYTEST_CASES))
        self.assertEqual((counted.passed, counted.failed),
                         (1, ["test_reply.test_needs_text"]))

    def test_tells_why_a_case_of_pytest_was_skipped(self):
        skip = '<skipped type="pytest.skip" message="no compiler"/>'
        counted = count("python_test", cases=cases(skip, PYTEST_CASES))
        self.assertEqual(counted.skipped,
                         [("test_reply.test_needs_text", "no compiler")])

    def test_tells_why_a_file_of_pytest_was_skipped(self):
        skip = ('<skipped message="collection skipped">'
                "('/t.py', 20, 'Skipped: no compiler')</skipped>")
        counted = count("python_test", cases=cases(skip, PYTEST_CASES))
        self.assertEqual(counted.skipped,
                         [("test_reply.test_needs_text", "no compiler")])

    def test_counts_a_plain_program_as_one(self):
        self.assertEqual(count("install").passed, 1)
        self.assertEqual(count("install", "fail").failed, ["install"])

    def test_counts_a_crash_as_a_failure(self):
        self.assertEqual(count("reply_test", "fail").failed, ["reply_test"])

    def test_counts_a_report_broken_off_as_a_failure(self):
        counted = count("reply_test", "fail", cases=cases()[:60])
        self.assertEqual(counted.failed, ["reply_test"])

    def test_counts_a_failure_after_the_last_case(self):
        counted = count("reply_test", "fail", cases=cases())
        self.assertEqual(counted.passed, 2)
        self.assertEqual(len(counted.failed), 1)

    def test_reads_bytes_that_are_not_utf8(self):
        counted = count("reply_test", "fail",
                        cases=cases("<failure>\0</failure>").replace(
                            b"\0", b"\xff"))
        self.assertEqual(counted.failed, ["Reply.NeedsText"])

    def test_leaves_out_a_program_that_skipped_itself(self):
        counted = count("wheel", "notrun",
                        '<skipped message="SKIP_RETURN_CODE=77"/>')
        self.assertEqual((counted.passed, counted.failed), (0, []))


if __name__ == "__main__":
    unittest.main()
