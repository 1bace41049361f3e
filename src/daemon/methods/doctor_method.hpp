// doctor: what the daemon can and cannot see and do on this desktop, and what would help.
#pragma once

#include "daemon/methods/method_registry.hpp"

namespace limber {

class AudioHelper;
class Compositor;
class EvidenceMonitor;
class Hooks;
class IdleMonitor;
class JournalWriter;
class PromptPresenter;
class Session;
class SettingsService;
class Tray;
class TrayFallback;
class XServer;
struct Catalogue;

struct DoctorContext {
  const IdleMonitor& idle_monitor;
  const Session& session;
  const EvidenceMonitor& evidence_monitor;
  PromptPresenter& prompt_presenter;
  const Tray& tray;
  const TrayFallback& fallback;
  const Compositor& compositor;
  const XServer& x_server;
  const SettingsService& settings;
  const JournalWriter& journal_writer;
  const Hooks& hooks;
  const Catalogue& catalogue;
  AudioHelper& audio_helper;
};

void add_doctor_method(MethodRegistry& registry, DoctorContext context);

}  // namespace limber
