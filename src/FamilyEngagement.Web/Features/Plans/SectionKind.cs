namespace FamilyEngagement.Web.Features.Plans;

public enum SectionKind { Text, Goal }

/// <summary>Records that a section asks for beside its text.</summary>
[Flags]
public enum SectionParts { None = 0, Budget = 1, Consultation = 2, Attachments = 4 }

public enum GoalMeasure { TwoWay, Reached, HomeLanguage, PromptAnswer, Own }

public enum SectionGap { Text, Statement, Outcome, Measure, Target, Strategy, Confirm, Consultation, Attachment, Budget }

public enum SectionVerdict { NotRead, LooksGood, NeedsChange }
