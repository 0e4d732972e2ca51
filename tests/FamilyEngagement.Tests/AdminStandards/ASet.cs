using System.Net.Http.Headers;
using System.Text;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.AdminStandards;

/// <summary>Sets of standards for tests, and their files.</summary>
internal static class ASet
{
    public const string Head = "row,number,title,short_title,low_grade,high_grade,check,measure,target,help_below,minimum_data,explanation,text,valid_months,code,edition,effective_from,effective_to,citation,frame\n";

    public static StandardSet Frame(int standards = 2)
    {
        var number = Portal.Next();
        var set = new StandardSet { Code = $"frame-{number}", Title = $"Frame {number}", Edition = "1", Citation = "A publisher.", EffectiveFrom = new(2024, 7, 1), IsFrame = true };
        set.Standards.AddRange(Enumerable.Range(1, standards).Select(at => new Standard { Number = at, Title = $"Part {at} of {number}", ShortTitle = $"Part {at}" }));
        return set;
    }

    /// <summary>A measured set with two standards, one of them with a figure and two items.</summary>
    public static byte[] Csv(string code, string edition = "1", string from = "2027-07-01", string to = "") => Encoding.UTF8.GetBytes(Head +
        $"set,,Our own,,,,,,,,,,,,{code},{edition},{from},{to},Board policy 12,no\n" +
        "standard,1,Talk with families,Talk,,,OnFigure,,,,,,,,,,,,,\n" +
        "measure,1,,,,,,TwoWay,80,50,10,Families with a talk.,,,,,,,,\n" +
        "item,1,,,,,,,,,,,\"Welcome calls, by October\",12,,,,,,\n" +
        "item,1,,,,,,,,,,,Élan – names known,,,,,,,\n" +
        "standard,2,College,College,9,12,Sampled,,,,,,,,,,,,,\n");

    public static async Task<Page> Upload(this Browser admin, byte[] bytes, string name = "standards.csv")
    {
        var (action, values) = (await admin.Get("/admin/standards/import")).Filled("Look at this file", []);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in values) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "File", name);
        return await admin.Post(action, content);
    }

    /// <summary>At once, so that no page of another test pays for it.</summary>
    public static async Task ReadSetsAgain(this Portal portal)
    {
        var cache = portal.Services.GetRequiredService<DistrictCache>();
        cache.Forget();
        await cache.Load();
    }

    public static Task<StandardSet?> Set(this Portal portal, string code, string edition = "1") => portal.Ask(db => db.StandardSets.AsNoTracking().AsSingleQuery()
        .Include(set => set.Standards.OrderBy(standard => standard.Number)).ThenInclude(standard => standard.Items.OrderBy(item => item.Position))
        .Include(set => set.Standards).ThenInclude(standard => standard.Rules).FirstOrDefaultAsync(set => set.Code == code && set.Edition == edition));
}
