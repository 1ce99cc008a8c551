// make_docx.js BLOCKS.json DOCX: the same verslag with the package docx of npm, as its manual does it.
const fs = require('fs');
const d = require('docx');

const blocks = JSON.parse(fs.readFileSync(process.argv[2]));
const headings = [d.HeadingLevel.HEADING_1, d.HeadingLevel.HEADING_2, d.HeadingLevel.HEADING_3, d.HeadingLevel.HEADING_4,
                  d.HeadingLevel.HEADING_5, d.HeadingLevel.HEADING_6];
const lines = text => text.split('\n').map((line, i) => new d.TextRun({text: line, break: i ? 1 : 0}));
const cell = (text, bold) => new d.TableCell({children: [new d.Paragraph({children: [new d.TextRun({text, bold})]})]});

const children = blocks.map(b => {
  switch (b[0]) {
    case 'title': return new d.Paragraph({text: b[1], heading: d.HeadingLevel.TITLE});
    case 'heading': return new d.Paragraph({text: b[2], heading: headings[b[1] - 1]});
    case 'item': return new d.Paragraph({text: b[2], bullet: {level: b[1]}});
    case 'table': return new d.Table({
      width: {size: 100, type: d.WidthType.PERCENTAGE},
      rows: b[1].map((row, i) => new d.TableRow(
          {tableHeader: b[2] && i === 0, cantSplit: true, children: row.map(text => cell(text, b[2] && i === 0))}))});
    default: return new d.Paragraph({children: lines(b[1])});
  }
});
const footer = new d.Footer({children: [new d.Paragraph(
    {children: [new d.TextRun({children: ['Pagina ', d.PageNumber.CURRENT, ' van ', d.PageNumber.TOTAL_PAGES]})]})]});
const title = (blocks.find(b => b[0] === 'title') || ['', ''])[1];
d.Packer.toBuffer(new d.Document({title, sections: [{children, footers: {default: footer}}]}))
    .then(bytes => fs.writeFileSync(process.argv[3], bytes));
