using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.TitleOne;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Loads the rules of councils and of Title I that the database does not have in that edition yet. An edition in use stays: decisions rest on it.</summary>
public class CouncilReference(AppDbContext db, SeedFiles files)
{
    private sealed record RulesFile(List<RuleFile> Rules);

    private sealed record RuleFile(
        CouncilKind Council, string Code, string Edition, string Citation, DateOnly EffectiveFrom, DateOnly? EffectiveTo, QuorumSource QuorumFrom, List<CouncilSeat> VotingSeats,
        bool EveryParentIsAMember, bool PrincipalAnswers, List<QuorumFile> Quorum, List<DutyFile> Duties);

    private sealed record QuorumFile(int MembersFrom, int? MembersTo, int Principals, int Teachers, int Parents);

    private sealed record DutyFile(DutyKind Kind, CouncilSeat? Seat, int Number, int? Most, string? LowGrade, string Text, string Citation);

    private sealed record TitleOneFile(List<TitleOneRule> Rules);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task Load()
    {
        var held = (await db.CouncilRules.Select(rule => new { rule.Council, rule.Code, rule.Edition }).ToListAsync()).ToHashSet();
        db.CouncilRules.AddRange(Rules(files).Where(rule => !held.Contains(new { rule.Council, rule.Code, rule.Edition })));
        var known = (await db.TitleOneRules.Select(rule => new { rule.Code, rule.Edition }).ToListAsync()).ToHashSet();
        db.TitleOneRules.AddRange(JsonSerializer.Deserialize<TitleOneFile>(files.Read("reference/title-one-rules.json"), Json)!.Rules.Where(rule => !known.Contains(new { rule.Code, rule.Edition })));
        await db.SaveChangesAsync();
    }

    /// <summary>The rules of councils as they ship.</summary>
    public static IEnumerable<CouncilRule> Rules(SeedFiles files) =>
        JsonSerializer.Deserialize<RulesFile>(files.Read("reference/council-rules.json"), Json)!.Rules.Select(file =>
        {
            var rule = new CouncilRule
            {
                Council = file.Council,
                Code = file.Code,
                Edition = file.Edition,
                Citation = file.Citation,
                EffectiveFrom = file.EffectiveFrom,
                EffectiveTo = file.EffectiveTo,
                QuorumFrom = file.QuorumFrom,
                VotingSeats = string.Join(',', file.VotingSeats),
                EveryParentIsAMember = file.EveryParentIsAMember,
                PrincipalAnswers = file.PrincipalAnswers,
            };
            rule.Quorum.AddRange(file.Quorum.Select(row => new CouncilQuorum { MembersFrom = row.MembersFrom, MembersTo = row.MembersTo, Principals = row.Principals, Teachers = row.Teachers, Parents = row.Parents }));
            rule.Duties.AddRange(file.Duties.Select((duty, at) => new CouncilDuty
            {
                Position = at + 1,
                Kind = duty.Kind,
                Seat = duty.Seat,
                Number = duty.Number,
                Most = duty.Most,
                LowGrade = duty.LowGrade,
                Text = duty.Text,
                Citation = duty.Citation,
            }));
            return rule;
        });
}
