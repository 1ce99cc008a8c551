"""scripts/make-long-record: the same arguments give the same bytes, and what it writes is a record."""
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

from judge import NAMESPACE, ROOT, complaints, dangling

SCRIPT = ROOT / "scripts" / "make-long-record"
N = "{" + NAMESPACE + "}"


def run(*arguments, environment=None):
    return subprocess.run([sys.executable, "-B", SCRIPT, *arguments], capture_output=True, env=environment)


def write(*arguments, environment=None):
    done = run(*arguments, environment=environment)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


class LongRecord(unittest.TestCase):
    def test_has_150_items_and_2000_participants_and_is_valid(self):
        text = write()
        record = ET.fromstring(text)
        self.assertEqual(len(record.find(N + "agenda")), 150)
        self.assertEqual(len(record.findall(f"{N}attendance/{N}participant")), 2000)
        self.assertGreater(len(record.find(N + "followUps")), 50)
        self.assertGreater(len(record.find(N + "decisions")), 50)
        self.assertTrue(record.findall(f".//{N}table"))
        self.assertEqual(complaints(text.decode()), "")
        self.assertEqual(dangling(record), [])

    def test_same_arguments_give_same_bytes_whatever_the_surroundings(self):
        arguments = ("--items", "20", "--participants", "30", "--seed", "7")
        first = write(*arguments)
        surroundings = {"PYTHONHASHSEED": "99", "LC_ALL": "C", "PYTHONUTF8": "0", "TZ": "Asia/Tokyo"}
        self.assertEqual(first, write(*arguments, environment=surroundings))
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "long.xml"
            write(*arguments, "--out", str(path))
            self.assertEqual(first, path.read_bytes())

    def test_another_seed_gives_another_record(self):
        self.assertNotEqual(write("--items", "5", "--seed", "1"), write("--items", "5", "--seed", "2"))

    def test_grows_to_the_wanted_size(self):
        for wanted, size in (("10k", 10_000), ("1M", 1_000_000)):
            text = write("--size", wanted)
            self.assertGreaterEqual(len(text), size)
            self.assertLess(len(text), size + 12_000)  # one agenda item at most
            self.assertEqual(complaints(text.decode()), "")

    def test_empty_record_is_valid_too(self):
        for arguments in (("--items", "0", "--participants", "0"), ("--items", "9", "--participants", "0")):
            self.assertEqual(complaints(write(*arguments).decode()), "")

    def test_refuses_what_it_cannot_do(self):
        for arguments, word in ((("--size", "big"), "10M"), (("--items", "-3"), "whole number"),
                                (("--items", "3", "--size", "1M"), "one of them"),
                                (("--out", "/nowhere/x.xml"), "/nowhere/x.xml")):
            done = run(*arguments)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn(word, done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
