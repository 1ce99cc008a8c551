"""set_typst.py SOURCE PDF: Typst as one process, and what of it is Typst's own (printed, CPU seconds)."""
import sys
import time

import typst

begin = time.process_time()
typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=sys.argv[3].split(","))
print(time.process_time() - begin)
