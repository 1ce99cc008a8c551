"""Opens the sample documents in LibreOffice and looks for their text on the pages it makes."""
import pathlib
import subprocess
import sys
import tempfile

WANTED = {
    "everything": ["Verslag startbijeenkomst", "c. eerste lid", "5. Deze begint bij vijf.", "H2O", "eind juni", "Figuur 2.",
                   "Foto van de zaal", "pagina 2 van 3", "CONCEPT", "voor deelnemers"],
    "everything-split": ["Verslag startbijeenkomst", "pagina 2 van 3"],
    "empty": [],
    "huge": ["Agendapunt 300", "pagina 90 van"],
}

folder = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as scratch:
    files = [str(folder / f"{name}.docx") for name in WANTED]
    run = subprocess.run(["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
                          "--outdir", scratch, *files], capture_output=True, text=True, timeout=280)
    assert run.returncode == 0, run.stderr
    for name, wanted in WANTED.items():
        pdf = pathlib.Path(scratch) / f"{name}.pdf"
        assert pdf.exists(), f"{name}.docx was not opened: {run.stdout}{run.stderr}"
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        text = " ".join(text.split())
        for words in wanted:
            assert words in text, f"{name}.docx: '{words}' is on no page"
        pages = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        print(name, [line for line in pages.splitlines() if line.startswith("Pages")])
