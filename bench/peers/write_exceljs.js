// write_exceljs.js CELLS OUT: the cells of a sheet (JSON, a line a row) as exceljs streams them.
const excel = require("exceljs"), fs = require("fs");
const lines = fs.readFileSync(process.argv[2], "utf8").trimEnd().split("\n");
const book = new excel.stream.xlsx.WorkbookWriter({ filename: process.argv[3], useStyles: true, useSharedStrings: false });
const sheet = book.addWorksheet("Aanwezigheid", { views: [{ state: "frozen", ySplit: 1 }] });
const look = { border: { bottom: { style: "thin", color: { argb: "FFC8CDD2" } } }, alignment: { vertical: "top", wrapText: true } };
(async () => {
  lines.forEach((line, n) => {
    const row = sheet.addRow(JSON.parse(line));
    row.eachCell({ includeEmpty: true }, (cell) => { if (n === 0) cell.font = { bold: true }; else Object.assign(cell, look); });
    row.commit();
  });
  await book.commit();
})();
