using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Gathers a pack, masked, except the contents of its files.</summary>
public class PackMaker(AppDbContext db, PackPeople people, PackStandards standards, PackRecords records, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words)
{
    public async Task<Pack> Make(int schoolId, string school, PackChoice choice)
    {
        var text = new PackText(await people.Of(schoolId), words);
        var pieces = await db.PiecesOf(schoolId, choice.Year!.Id, [.. choice.Chosen.Select(standard => standard.Id)]).ToListAsync();
        var files = new Dictionary<int, PackFile>();
        foreach (var file in await db.FilesOf(schoolId, pieces)) files[file.Id] = new PackFile(PackNames.OfFile(files.Count + 1, FileName(file.Name, files.Count + 1), file.Kind), file);
        var made = await standards.Of(schoolId, choice, pieces, files, await people.RolesAt(schoolId), text);
        var tables = await records.Of(schoolId, choice, text);
        text.Leave(words["Files of sessions, rooms, papers, syllabi and plans"], words["All of them"], words["Nobody has said that they are free of names. Put one into the evidence library, mark it, and use it as evidence."]);
        text.Leave(words["Contacts, questions, lists of who signed in, members of councils"], words["All rows"], words["They are about single people. The pack has counts of them."]);
        return new Pack(school, district.Settings.Name, choice.Year, clock.UtcNow, choice.Frame?.Title, made, tables, [.. files.Values], text.LeftOut);

        string FileName(string name, int number) => text.Of(name, words["The name of file {0}", number]);
    }
}
