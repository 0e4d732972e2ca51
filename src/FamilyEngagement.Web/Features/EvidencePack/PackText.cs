using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Masks each text of one pack and keeps count of what was taken out where.</summary>
public class PackText(NameMask mask, IStringLocalizer<Words> words)
{
    private readonly List<LeftOut> _leftOut = [];

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    public string Of(string text, string where)
    {
        var masked = mask.Mask(text);
        if (masked.Names > 0) Leave(where, masked.Names == 1 ? words["1 name"] : words["{0} names", masked.Names], words["Names of children and families are masked."]);
        if (masked.Contacts > 0) Leave(where, masked.Contacts == 1 ? words["1 phone number or email"] : words["{0} phone numbers or emails", masked.Contacts], words["What reaches people is masked."]);
        return masked.Text;
    }

    /// <summary>Empty where it cannot go out.</summary>
    public string Address(string url, string where)
    {
        if (url.Length == 0 || !mask.IsInAddress(url)) return url;
        Leave(where, words["A link"], words["The address has a name, an email or a phone number in it."]);
        return "";
    }

    public void Leave(string where, string what, string why) => _leftOut.Add(new LeftOut(where, what, why));
}
