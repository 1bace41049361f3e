#include "panel/windows/care_cards.hpp"

#include <wx/wx.h>

#include "panel/model/care_sheet.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/parts.hpp"

namespace limber {
namespace {

constexpr int pad = 16, box_and_gap = 34;

std::string turn_words(bool opened, const CareTopic& topic) {
  return opened ? tr("Close: {topic}", "topic"_a = topic.name) : tr("Read about it: {topic}", "topic"_a = topic.name);
}

/// "More, and the sources" under a card: all that a topic says besides these roles. `cited` hears whether the numbers
/// of sources are to be shown.
wxWindow* add_more(wxWindow& parent, const CareTopic& topic, const std::vector<CareRole>& without,
                   std::function<void(bool)> cited) {
  auto* panel = new Pane(&parent);
  wxButton* link = add_link(*panel, more_label(false));
  auto* text = new ProseView(panel);
  text->Hide();
  panel->SetSizer(column_of({link, {text, 0, wxEXPAND | wxTOP, panel->FromDIP(8)}}));
  on_press(link, [link, text, &topic, without, cited = std::move(cited)] {
    const bool open = !text->IsShown();
    text->Show(open);
    if (text->empty()) text->show(rest_and_sources(topic, without));
    link->SetLabel(wx_text(more_label(open)));
    cited(open);
  });
  return panel;
}

}  // namespace

Prose rest_and_sources(const CareTopic& topic, const std::vector<CareRole>& without) {
  Prose all = care_rest(topic, without, true);
  for (ProsePart& part : care_sources(topic)) all.push_back(std::move(part));
  return all;
}

std::string more_label(bool open) { return open ? tr("Less") : tr("More, and the sources"); }

DeskCard::DeskCard(wxWindow* parent, const CareTopic& topic, DeskChecks& checks, std::function<void()> resized)
    : Card(parent, plain_look), topic_(topic), checks_(checks), resized_(std::move(resized)) {
  auto* column = column_of({space(FromDIP(9))});
  if (const CareTopic::Section* section = topic.section(CareRole::checks))
    for (const CareTopic::Statement& check : section->statements) {
      auto* box = add_check_box(*this, wxControl::EscapeMnemonics(wx_text(check.text)),
                                [this, index = boxes_.size()](bool) { tick(index); });
      box->SetFont(font(FontStep::text));
      box->SetMinSize({FromDIP(100), -1});
      box->SetValue(checks_.ticked(check.text));
      column->Add(box, 0, wxEXPAND | wxALL, FromDIP(6));
      boxes_.push_back(box);
    }
  trouble_ = new ProseView(this);
  trouble_->Hide();
  column->Add(trouble_, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(pad));
  wxWindow* more = add_more(*this, topic, {CareRole::checks}, [this](bool) { resized_(); });
  column->Add(more, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(8));
  column->AddSpacer(FromDIP(14));
  SetSizer(column_of({{column, 1, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(8)}}));
}

void DeskCard::DoSetSize(int x, int y, int width, int height, int flags) {
  Card::DoSetSize(x, y, width, height, flags);
  if (width <= 0 || width == width_) return;
  width_ = width;
  const CareTopic::Section* section = topic_.section(CareRole::checks);
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const wxString text = wx_text(section->statements[i].text);
    boxes_[i]->SetLabel(
        wxControl::EscapeMnemonics(wrapped_text(*boxes_[i], text, width - FromDIP(2 * pad + box_and_gap))));
  }
}

void DeskCard::tick(std::size_t index) {
  const std::string& text = topic_.section(CareRole::checks)->statements[index].text;
  try {
    checks_.tick(text, boxes_[index]->GetValue());
    trouble_->Hide();
  } catch (const std::exception& error) {
    trouble_->show({{ProsePart::Kind::aside, tr("This could not be kept: {why}.", "why"_a = error.what())}});
    trouble_->Show();
    resized_();
  }
}

DoctorCard::DoctorCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized)
    : Card(parent, plain_look) {
  auto* column = column_of({{build_urgent(topic), 0, wxEXPAND | wxALL, FromDIP(pad)}});
  for (const CareTopic::Section& section : topic.sections)
    if (section.role == CareRole::today || section.role == CareRole::soon)
      add_signs(*this, *column, ProsePart::Kind::heading, section);
  wxWindow* more = add_more(*this, topic, {CareRole::at_once, CareRole::numbers, CareRole::today, CareRole::soon},
                            [this, resized = std::move(resized)](bool cited) {
                              for (const auto& [section, list] : lists_) list->show(care_statements(*section, cited));
                              resized();
                            });
  column->Add(more, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad));
  SetSizer(column);
}

wxWindow* DoctorCard::build_urgent(const CareTopic& topic) {
  auto* urgent = new Card(this, [] { return Look{palette().alert_soft, std::nullopt, 8}; });
  auto* inside = new wxBoxSizer(wxVERTICAL);
  for (const CareTopic::Section& section : topic.sections) {
    if (section.role == CareRole::at_once) add_signs(*urgent, *inside, ProsePart::Kind::alarm, section);
    if (section.role == CareRole::numbers) add_signs(*urgent, *inside, ProsePart::Kind::heading, section);
  }
  wxWindow* icon = add_icon(*urgent, Icon::alert, palette().alert, 16);
  urgent->SetSizer(row_of({{icon, 0, wxTOP | wxLEFT, FromDIP(14)}, {inside, 1, wxTOP, FromDIP(12)}}));
  return urgent;
}

void DoctorCard::add_signs(wxWindow& parent, wxSizer& column, ProsePart::Kind kind, const CareTopic::Section& section) {
  auto* title = new ProseView(&parent);
  title->show({{kind, section.title}});
  auto* list = new ProseView(&parent);
  list->show(care_statements(section, false));
  lists_.emplace_back(&section, list);
  const int side = &parent == this ? FromDIP(pad) : FromDIP(8);
  column.Add(title, 0, wxEXPAND | wxLEFT | wxRIGHT, side);
  column.AddSpacer(FromDIP(6));
  column.Add(list, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad));
}

TopicCard::TopicCard(wxWindow* parent, const CareTopic& topic, std::function<void()> resized)
    : Card(parent, plain_look), topic_(topic), resized_(std::move(resized)) {
  auto* words = new ProseView(this);
  words->show({{ProsePart::Kind::heading, topic.name}, {ProsePart::Kind::aside, topic.summary + "."}});
  button_ = on_press(add_icon_button(*this, Icon::down, turn_words(false, topic)), [this] { turn(); });
  all_ = new ProseView(this);
  all_->Hide();
  wxSizer* head =
      row_of({{words, 1, wxEXPAND | wxALL, FromDIP(14)}, {button_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(8)}});
  SetSizer(column_of({{head, 0, wxEXPAND}, {all_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(pad)}}));
}

void TopicCard::turn() {
  opened_ = !opened_;
  all_->Show(opened_);
  if (all_->empty()) all_->show(rest_and_sources(topic_, {}));
  change_icon_button(*button_, opened_ ? Icon::up : Icon::down, turn_words(opened_, topic_));
  resized_();
}

}  // namespace limber
