"""What table.py makes of what was measured."""

import unittest

import table

ROW = {"name": "ingest.rate", "unit": "messages/s", "ours": 90, "floor": 100}


class TableTest(unittest.TestCase):
    def judged(self, asked, **changes):
        return table.judge({**ROW, **changes}, asked)

    def test_a_ratio_is_held_against_what_is_asked(self):
        self.assertTrue(self.judged(">= 0.80")["holds"])
        self.assertTrue(self.judged(">= 0.9")["holds"])
        self.assertFalse(self.judged(">= 0.95")["holds"])
        self.assertTrue(self.judged("<= 1.3")["holds"])
        self.assertFalse(self.judged("<= 0.8")["holds"])

    def test_a_row_of_which_nothing_is_asked_holds(self):
        self.assertTrue(self.judged(None, floor=None)["holds"])

    def test_a_row_without_floor_cannot_hold_a_ratio(self):
        self.assertFalse(self.judged(">= 0.80", floor=None)["holds"])

    def test_a_row_that_is_expected_and_not_measured_is_missing(self):
        expected = {"ingest.rate": ">= 0.80", "reply.rate": ">= 0.80"}
        rows, missing = table.summarise([ROW], expected)
        self.assertEqual([row["ratio"] for row in rows], [0.9])
        self.assertEqual(missing, ["reply.rate"])

    def test_what_was_not_asked_for_is_not_missing(self):
        _, missing = table.summarise([ROW], {"reply.rate": None}, "ingest")
        self.assertEqual(missing, [])

    def test_a_row_that_does_not_hold_is_printed_as_such(self):
        self.assertIn("DOES NOT HOLD", table.line(self.judged(">= 0.95")))
        self.assertNotIn("NOT", table.line(self.judged(">= 0.80")))


if __name__ == "__main__":
    unittest.main()
