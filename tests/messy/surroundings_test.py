#!/usr/bin/python3
"""Records that cannot lie in a folder of tests: cut off, unreadable, no file at all, or very large.

    surroundings_test.py PROGRAM SAMPLES
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import threading
import unittest

program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
environment = {"LC_ALL": "C", "PATH": os.environ["PATH"], "HOME": "/nonexistent"}


def verslag(*arguments, **more):
    done = subprocess.run([program, *map(str, arguments)], env=environment, capture_output=True, timeout=120, **more)
    return done.returncode, done.stderr.decode("utf-8", "replace"), done.stdout.decode("utf-8", "replace")


def record(body):
    return ('<meetingRecord xmlns="urn:verslag:meeting-record:1" schemaVersion="1.0" lang="nl" visibility="public">\n'
            '<document type="minutes" status="final"><title>T</title></document>\n'
            '<meeting kind="other"><name>N</name><date when="2020-02-04"/></meeting>\n' + body + "</meetingRecord>\n")


class Messy(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)
        self.addCleanup(self.scratch.cleanup)

    def file(self, content, name="r.xml"):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_a_record_cut_off_anywhere_is_called_so_and_nothing_is_written(self):
        for sample in ("kickoff", "english"):
            whole = (samples / f"{sample}.xml").read_bytes()
            codes = {}
            for at in range(97, len(whole.rstrip()), 97):
                path = self.file(whole[:at])
                code, said, _ = verslag("export", path, "--to", "xlsx", "--out", self.folder / "out")
                self.assertEqual(code, 3, f"cut at {at}: {said}")
                last = said.rstrip("\n").splitlines()
                self.assertTrue(any("error: " in line for line in last), f"cut at {at}: {said}")
                found = [line.rsplit("[", 1)[1].rstrip("]") for line in last if " error: " in line]
                for one in found:
                    codes[one] = codes.get(one, 0) + 1
                self.assertFalse((self.folder / "out").exists(), f"cut at {at}")
            # Nearly always it is plain that the end is missing; never is it called something that it is not.
            self.assertLessEqual(set(codes), {"truncated", "unclosed-markup", "unclosed-tag", "empty-file", "bad-attribute",
                                              "stray-ampersand", "bad-declaration"}, codes)
            self.assertGreater(codes["truncated"], 0.9 * sum(codes.values()), codes)

    def test_a_folder_is_no_record(self):
        code, said, _ = verslag("check", self.folder)
        self.assertEqual(code, 4)
        self.assertIn("Is a directory [unreadable]", said)

    def test_a_missing_file_says_how_to_get_one(self):
        code, said, _ = verslag("check", self.folder / "gone.xml")
        self.assertEqual(code, 4)
        self.assertIn("No such file", said)
        self.assertIn("verslag new", said)

    @unittest.skipUnless(os.getuid() == 0, "another user is needed to be shut out")
    def test_a_file_without_permission_is_named(self):
        path = self.file("x")
        path.chmod(0o000)
        self.folder.chmod(0o755)
        # The program itself may lie where that user cannot go; it is opened beforehand.
        with open(program, "rb") as opened:
            done = subprocess.run([f"/proc/self/fd/{opened.fileno()}", "check", str(path)], env=environment, capture_output=True,
                                  user=65534, group=65534, extra_groups=[], pass_fds=[opened.fileno()], timeout=60)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b"Permission denied [unreadable]", done.stderr)

    def test_a_pipe_is_read_to_its_end(self):
        pipe = self.folder / "pipe.xml"
        os.mkfifo(pipe)
        writer = threading.Thread(target=lambda: pipe.write_bytes((samples / "smallest.xml").read_bytes()))
        writer.start()
        code, said, out = verslag("check", pipe)
        writer.join()
        self.assertEqual((code, said), (0, ""))
        self.assertIn("valid", out)

    def test_a_pipe_that_nobody_writes_into_does_not_hang_the_program(self):
        pipe = self.folder / "pipe.xml"
        os.mkfifo(pipe)
        code, said, _ = verslag("check", pipe)
        self.assertEqual(code, 4)
        self.assertIn("timed out", said)

    def test_a_device_without_end_is_refused(self):
        code, said, _ = verslag("check", "--max-size", "1", "/dev/zero")
        self.assertEqual(code, 3)
        self.assertIn("larger than 1 MB", said)

    def test_a_packed_file_says_with_what_to_unpack_it(self):
        import gzip
        code, said, _ = verslag("check", self.file(gzip.compress((samples / "smallest.xml").read_bytes())))
        self.assertEqual(code, 3)
        self.assertIn("gunzip", said)

    def test_a_word_document_of_that_name_is_called_one(self):
        verslag("export", samples / "smallest.xml", "--to", "docx", "--out", self.folder)
        (self.folder / "smallest.docx").rename(self.folder / "r.xml")
        code, said, _ = verslag("check", self.folder / "r.xml")
        self.assertEqual(code, 3)
        self.assertIn("this is a Word document", said)

    def test_the_size_of_a_record_is_limited_and_the_limit_is_an_option(self):
        path = self.file(record("<body><section>" + "<p>woord</p>" * 100_000 + "</section></body>\n"))
        code, said, _ = verslag("check", "--max-size", "1", path)
        self.assertEqual(code, 3)
        self.assertIn("larger than 1 MB", said)
        self.assertIn("--max-size", said)
        self.assertEqual(verslag("check", "--max-size", "2", path)[0], 0)

    def test_more_than_five_megabytes_in_one_paragraph_are_refused_with_their_place(self):
        path = self.file(record("<body><section>\n<p>" + "woord " * 900_000 + "</p></section></body>\n"))
        code, said, _ = verslag("check", path)
        self.assertEqual(code, 3)
        self.assertIn("r.xml:5:2: error: <p> holds more than 5 MB of text", said)

    def test_a_hundred_thousand_participants_load_in_little_memory(self):
        people = "".join(f'<participant id="p{i}" status="present"><name><display>Persoon {i} van der Meer</display></name>'
                         "<function>raadslid</function></participant>\n" for i in range(100_000))
        path = self.file(record("<attendance>\n" + people + "</attendance>\n"))
        child = subprocess.Popen([program, "check", str(path)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        child.communicate()
        _, status, used = 0, child.returncode, resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertEqual(status, 0)
        self.assertLess(used.ru_maxrss, 400 * 1024, "KiB")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
