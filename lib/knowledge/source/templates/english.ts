import type { DocumentKind } from "@/lib/knowledge/source/schema";

/** Each sentence says what belongs in its place, so that whoever overwrites them has written a good text. */
export const english: Record<DocumentKind, string> = {
  article: `Answer the reader's question here in a sentence or two. Most people read no further.

## Do this first

Write what helps most people. Names on the screen in **bold**, with > between menus: **Settings > Accounts**.

1. Begin each point with what the reader is to do.
2. Say what they see when it has worked.

<Callout kind="tip" title="Good to know">

One thing that saves the reader time or a mistake. Remove the box if there is no need for it.

</Callout>

## If it does not work

Describe the most common fault, how to recognise it and what to do about it.

## When to contact ServiceDesk

Say when it is time to stop trying, and what the case should say. Never ask for passwords or codes.

<ContactServiceDesk reason="Say in a few words what the case is about" />
`,
  guide: `Say what the reader has achieved at the end of the guide, how long it takes and what to have at hand.

<Steps>
<Step title="Do this first">

A step is one thing to do. Write what the reader selects, and what is seen when it has worked.

</Step>
<Step title="Go on with the next thing">

Does it differ between Windows, Mac and phone? Put in tabs with **Insert**.

</Step>
<Step title="Check that it works">

End with how the reader sees that everything is done.

</Step>
</Steps>

<Details summary="If something looks different">

Write exceptions that concern only a few here, so that the steps stay short.

</Details>

## When to contact ServiceDesk

Say at which step to stop trying, and what the case should say.

<ContactServiceDesk reason="Say in a few words what the case is about" />
`,
  proposal: `Sum the proposal up in two sentences, so that whoever decides understands it without reading on: what you propose and what the customer gains.

## The situation today

What does not work today? Show it with figures from the portal and an example that the reader recognises.

## What we propose

Describe the solution so that a person without a technical background understands it. Say what is included and what is not.

## What it brings

Write what the business gains first: time, money or less risk. Say how you know, and how uncertain it is.

## Other ways we have considered

Include at least one, and always to do nothing. Say why you do not propose it.

## How it is done

1. What is done, in which order and roughly when.
2. What the customer needs to do, and how much time it takes.
3. What users notice, and how they are told.

## Risks

What can go wrong, how likely is it and what do you do about it?

## How we measure that it turned out well

Say which figure is to change, from what to what, and when you look at it together. Enter the same under Properties.
`,
  handbook: `Say what the handbook is for, who is to read it and when to look things up in it.

## How we work together

Who does what at the customer and with us? Write roles, not names: the names are under Collaboration and change more often than the handbook.

## Ways of contact

| Matter | Customer | Supplier |
| --- | --- | --- |
| Faults and questions | The user | ServiceDesk |
| Major disturbance | IT service owner | Incident Manager |
| Contract and costs | Contract owner | Account manager |

## Meetings

Write which meetings you have, how often, who calls them and what must be ready beforehand.

## Escalation

Say in which order to go further, how soon, and what must have been tried first.

## When the handbook changes

Say who owns it, how to propose a change and when it is next read through.
`,
  policy: `Say in one sentence what the policy is to protect or achieve.

## Whom it applies to

Write who is covered, and which systems or information it concerns.

## What applies

- Write each rule as a sentence that can be followed and checked.
- Write **must** for what is required and **should** for what is advice.

## Responsibility

Say who sees to it that the policy is followed, and whom to ask.

## Exceptions

Say who may grant an exception, how long it lasts and where it is recorded.

## Follow-up

Say how you see that the policy is followed, and when it is reviewed.
`,
  incident_report: `Sum up in three sentences: what happened, who noticed and that it has been put right.

## Impact

Which services and roughly how many users were affected? When did it begin, and when was everything as usual again?

## What happened

| Time | Event |
| --- | --- |
| 08:10 | The first thing noticed, and by whom |
| 08:25 | The fault was identified |
| 09:40 | The service worked again |

## Cause

Write the underlying cause, not only what broke. Never point out a person.

## What we did

Describe how the service was restored and how you checked that it worked.

## How we keep it from happening again

1. The measure, who is responsible and when it is done.

## What we learnt

What worked well, and what do we do differently next time?
`,
};
