namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>English keys for the localizer.</summary>
public static class TitleOneWords
{
    public static string Label(this CommentWay way) => way switch
    {
        CommentWay.Meeting => "At a meeting",
        CommentWay.Conversation => "In a talk",
        CommentWay.Phone => "By phone",
        CommentWay.Letter => "By letter",
        CommentWay.Email => "By email",
        CommentWay.Form => "On a form",
        CommentWay.Other => "Another way",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };
}
