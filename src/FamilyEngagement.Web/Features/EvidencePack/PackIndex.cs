using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;
using static FamilyEngagement.Web.Features.EvidencePack.PackDays;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>The page that a pack opens with. It stands alone: its links lead to files beside it, and its style is its own.</summary>
public class PackIndex(DistrictClock clock, IStringLocalizer<Words> words)
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#171716}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}th,td{border:1px solid #a9aeb1;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}section{border-top:3px solid #07648d;margin-top:2rem}a{color:#07648d}.scroll{overflow-x:auto}.note{white-space:pre-line}@media print{section,tr{break-inside:avoid}}";

    public byte[] Write(Pack pack)
    {
        var title = words["Evidence pack: {0}, {1}", pack.School, pack.Year.Name].Value;
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head", new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")), new XElement("title", Clean(title)), new XElement("style", Style)),
            new XElement("body", new XElement("main",
                new XElement("h1", words["Evidence pack"].Value),
                new XElement("p", Bdi(pack.School), Clean($" · {pack.District} · {pack.Year.Name}")),
                new XElement("p", words["Made on {0:MMMM d, yyyy} from the records of the family engagement portal. Names of children and families, phone numbers and emails are masked. Staff stand here by their role.", clock.ToLocal(pack.MadeAt)].Value),
                pack.Frame is null ? null : new XElement("p", Clean(words["In this pack: what serves {0}.", pack.Frame])),
                Contents(pack), pack.Standards.Select(Standard), Tables(pack), LeftOutTable(pack))));
        using var bytes = new MemoryStream();
        bytes.Write("<!DOCTYPE html>\n"u8);
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false) })) page.Save(writer);
        return bytes.ToArray();
    }

    private XElement Contents(Pack pack) => new("nav", new XAttribute("aria-label", words["Contents"].Value), new XElement("h2", words["Contents"].Value), new XElement("ul",
        pack.Standards.Select(standard => new XElement("li", Link($"#s{standard.Number}", standard.Name), Clean($": {standard.State}"))),
        new XElement("li", Link("#records", words["The portal’s own records"])),
        new XElement("li", Link("#left-out", words["What was masked or left out"])),
        new XElement("li", Link("index.csv", words["All of this as one table (CSV)"]))));

    private XElement Standard(PackStandard standard) => new("section", new XAttribute("id", $"s{standard.Number}"),
        new XElement("h2", Clean(standard.Name)),
        new XElement("p", new XElement("strong", standard.State), Clean(standard.MetBy.Length > 0 ? $": {standard.MetBy}." : "")),
        standard.Serves.Count == 0 ? null : new XElement("p", Clean(words["Serves: {0}", string.Join("; ", standard.Serves)])),
        new XElement("h3", words["Figures"].Value),
        Table(words["No figure is counted for this standard. A person confirms it."], [words["Measure"], words["Figure"], words["Target"], words["How it is counted"], words["Formula"], words["As of"]],
            standard.Figures.Select(figure => new object?[] { $"{figure.Title}: {figure.About}", figure.Value, figure.Target, figure.Explanation, words["Version {0}", figure.Formula].Value, figure.AsOf is { } asOf ? Day(clock.DayOf(asOf)) : "" })),
        new XElement("h3", words["Checklist"].Value),
        Table(words["It has no checklist."], [words["Item"], words["Confirmed"], words["Holds until"], words["Who sees to it"], words["Due"]],
            standard.Checklist.Select(item => new object?[] { item.Text, item.On is { } on ? $"{Day(on)}, {item.By}" : words["Not yet"].Value, Day(item.ValidUntil), item.Owner, Day(item.DueOn) })),
        new XElement("h3", words["Evidence"].Value),
        Table(words["No evidence is on record."], [words["For"], words["Evidence"], words["Added"], words["Holds until"]],
            standard.Evidence.Select(piece => new object?[] { piece.Item, Piece(piece), $"{Day(piece.On)}, {piece.By}", Day(piece.ValidUntil) })),
        new XElement("h3", words["History"].Value),
        Table(words["Nobody has said anything about it in this school year."], [words["Day"], words["Who"], words["What"], words["Words"]],
            standard.History.Select(line => new object?[] { Day(line.On), line.By, line.What, line.Note })));

    private object[] Piece(PackPiece piece)
    {
        var parts = new List<object>();
        if (piece.Title.Length > 0) parts.Add(new XElement("div", Bdi(piece.Title)));
        if (piece.Text.Length > 0) parts.Add(new XElement("div", new XAttribute("class", "note"), Bdi(piece.Text)));
        if (piece.File is { } file) parts.Add(new XElement("div", Link(Uri.EscapeDataString(file.Entry).Replace("%2F", "/"), words["Open {0}", file.Entry])));
        if (piece.Url.Length > 0) parts.Add(new XElement("div", Link(piece.Url, piece.Url)));
        return [.. parts];
    }

    private XElement Tables(Pack pack) => new("section", new XAttribute("id", "records"), new XElement("h2", words["The portal’s own records"].Value),
        Table(words["No standard in this pack is counted from them."], [words["Table"], words["What it holds"], words["Rows"]],
            pack.Tables.Select(table => new object?[] { Link(table.Entry, table.Title), table.About, table.Rows.Count.ToString("N0", CultureInfo.InvariantCulture) })));

    private XElement LeftOutTable(Pack pack) => new("section", new XAttribute("id", "left-out"), new XElement("h2", words["What was masked or left out"].Value), new XElement("p", Link("what-was-left-out.csv", words["The same as a table (CSV)"])),
        Table(words["Nothing."], [words["Where"], words["What"], words["Why"]], pack.LeftOut.Select(line => new object?[] { line.Where, line.What, line.Why })));

    private static XElement Table(string empty, IReadOnlyList<string> head, IEnumerable<object?[]> rows)
    {
        var lines = rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", cell is string text ? Bdi(text) : cell ?? "")))).ToList();
        return lines.Count == 0 ? new XElement("p", empty) : new XElement("div", new XAttribute("class", "scroll"), new XAttribute("tabindex", "0"), new XElement("table",
            new XElement("thead", new XElement("tr", head.Select(title => new XElement("th", new XAttribute("scope", "col"), title)))), new XElement("tbody", lines)));
    }

    private static XElement Link(string to, string text) => new("a", new XAttribute("href", Clean(to)), Bdi(text));

    private static XElement Bdi(string text) => new("bdi", Clean(text));

    /// <summary>Without signs that no page can hold.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))));
}
